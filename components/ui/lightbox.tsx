"use client";
import type { MouseEvent } from "react";
import { useState } from "react";
import { LazyPart, NeedsConnection } from "@/components/ui/lazy-part";

export type Photo = { href: string; thumbnail: string; alt: string };

const loadDialog = async () => (await import("@/components/ui/lightbox-dialog")).LightboxDialog;

/** Small pictures that open large. Each is a link to its file, so it works before and without JavaScript. */
export function Lightbox({ photos, label = "Photos" }: { photos: Photo[]; label?: string }) {
  const [open, setOpen] = useState<number>();

  function show(event: MouseEvent, index: number) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(index);
  }

  return (
    <>
      <ul aria-label={label} className="flex flex-wrap gap-2">
        {photos.map((photo, index) => (
          <li key={photo.href}>
            <a
              href={photo.href}
              target="_blank"
              rel="noreferrer"
              onClick={(event) => show(event, index)}
              className="block overflow-hidden rounded border border-line-strong transition-opacity hover:opacity-85"
            >
              {/* biome-ignore lint/performance/noImgElement: private files, already scaled by the server */}
              <img
                src={photo.thumbnail}
                alt={photo.alt}
                loading="lazy"
                className="size-20 bg-sunken object-cover sm:size-24"
              />
            </a>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <LazyPart
          load={loadDialog}
          given={{ photos, index: open, onIndexChange: setOpen, label }}
          missing={<NeedsConnection onClose={() => setOpen(undefined)} />}
        />
      )}
    </>
  );
}
