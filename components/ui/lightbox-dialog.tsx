"use client";
import * as Radix from "radix-ui/dialog";
import { type KeyboardEvent, useState } from "react";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import type { Photo } from "@/components/ui/lightbox";

const control =
  "flex size-11 items-center justify-center rounded-full border bg-raised text-ink transition-colors hover:bg-hover [--icon-size:1.25rem]";

/** One photo as large as the window allows. Arrow keys turn the pages, Escape closes. */
export function LightboxDialog({
  photos,
  index,
  onIndexChange,
  label,
}: {
  photos: Photo[];
  index: number;
  onIndexChange: (index: number | undefined) => void;
  label: string;
}) {
  const [opener] = useState(() => document.activeElement as HTMLElement | null);
  const photo = photos[index];
  if (!photo) return null;
  const turn = (by: number) => onIndexChange((index + by + photos.length) % photos.length);

  function keys(event: KeyboardEvent) {
    if (event.key === "ArrowRight") turn(1);
    if (event.key === "ArrowLeft") turn(-1);
  }

  return (
    <Radix.Root open onOpenChange={() => onIndexChange(undefined)}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onKeyDown={keys}
          onCloseAutoFocus={() => opener?.focus()}
          className="fixed inset-0 z-50 flex flex-col outline-none sm:inset-6"
        >
          <div className="flex items-center justify-between gap-4 rounded-t-lg border-b bg-raised py-2 pr-2 pl-4">
            <Radix.Title className="min-w-0 truncate font-medium text-sm">
              {photo.alt || label}
              {photos.length > 1 && (
                <span className="ml-2 font-normal text-muted tabular" aria-live="polite">
                  {index + 1} of {photos.length}
                </span>
              )}
            </Radix.Title>
            <Radix.Close aria-label="Close" className={cx(control, iconClass("x"), "border-transparent")} />
          </div>
          <div className="relative flex min-h-0 flex-1 items-center justify-center rounded-b-lg bg-sunken">
            {/* biome-ignore lint/performance/noImgElement: private files, already scaled by the server */}
            <img src={photo.href} alt={photo.alt} className="max-h-full max-w-full object-contain" />
            {photos.length > 1 && (
              <>
                <button
                  type="button"
                  aria-label="Previous photo"
                  onClick={() => turn(-1)}
                  className={cx(control, iconClass("chevron-left"), "absolute left-3")}
                />
                <button
                  type="button"
                  aria-label="Next photo"
                  onClick={() => turn(1)}
                  className={cx(control, iconClass("chevron-right"), "absolute right-3")}
                />
              </>
            )}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
