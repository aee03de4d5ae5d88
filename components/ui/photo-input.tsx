"use client";
import { type ChangeEvent, type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Fieldset } from "@/components/ui/fieldset";
import { useFormField } from "@/components/ui/form-context";
import { iconClass } from "@/components/ui/icon-class";
import { PhotoPreviews, type Picked } from "@/components/ui/photo-previews";
import { siftPhotos } from "@/components/ui/sift-photos";

/**
 * Photos with previews. Without JavaScript it is the browser's own file input; with it photos add up over
 * several picks, can be taken away again and come straight from the camera.
 */
export function PhotoInput({
  name,
  label = "Photos",
  help,
  max = 6,
  maxBytes = 10 * 1024 * 1024,
  optional = true,
}: {
  name: string;
  label?: ReactNode;
  help?: ReactNode;
  max?: number;
  maxBytes?: number;
  optional?: boolean;
}) {
  const field = useFormField(name);
  const input = useRef<HTMLInputElement>(null);
  const [enhanced, setEnhanced] = useState(false);
  const [picked, setPicked] = useState<Picked[]>([]);
  const [refused, setRefused] = useState<string[]>([]);
  const urls = useRef(new Set<string>());

  useEffect(() => {
    setEnhanced(true);
    const made = urls.current;
    const form = input.current?.form;
    const empty = () => setPicked([]);
    form?.addEventListener("reset", empty);
    return () => {
      form?.removeEventListener("reset", empty);
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, []);

  function keep(next: Picked[]) {
    if (input.current) input.current.files = fileList(next.map(({ file }) => file));
    setPicked(next);
  }

  function add(files: FileList | null) {
    const { accepted, problems } = siftPhotos(Array.from(files ?? []), {
      already: picked.length,
      max,
      maxBytes,
    });
    const added = accepted.map((file) => ({ file, url: URL.createObjectURL(file) }));
    for (const { url } of added) urls.current.add(url);
    setRefused(problems);
    keep([...picked, ...added]);
  }

  function remove(gone: Picked) {
    URL.revokeObjectURL(gone.url);
    urls.current.delete(gone.url);
    setRefused([]);
    keep(picked.filter((one) => one !== gone));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    add(event.dataTransfer.files);
  }

  const full = picked.length >= max;
  return (
    <Fieldset
      id={`${field.id}-photos`}
      legend={label}
      help={
        help ??
        `${max === 1 ? "One photo" : `Up to ${max} photos`}. A clear picture of the problem helps the most.`
      }
      errors={[...field.errors, ...refused]}
      optional={optional}
    >
      {picked.length > 0 && <PhotoPreviews picked={picked} onRemove={remove} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience beside the buttons */}
      <div
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        className={cx(
          "flex flex-wrap gap-2",
          enhanced && "rounded border border-line-control border-dashed bg-raised p-3",
          full && "hidden",
        )}
      >
        <label
          className={cx(
            enhanced && cx(buttonClass(), iconClass("image-plus")),
            "focus-ring-within cursor-pointer max-sm:grow",
          )}
        >
          <input
            ref={input}
            type="file"
            id={field.id}
            name={name}
            accept="image/*"
            multiple={max > 1}
            aria-label={enhanced ? undefined : max === 1 ? "Choose a photo" : "Choose photos"}
            onChange={(event: ChangeEvent<HTMLInputElement>) => add(event.target.files)}
            className={
              enhanced
                ? "sr-only"
                : "block w-full text-sm file:mr-3 file:min-h-control file:rounded file:border file:border-line-strong file:bg-raised file:px-4 file:font-medium"
            }
          />
          {enhanced && (max === 1 ? "Choose a photo" : picked.length > 0 ? "Add more photos" : "Add photos")}
        </label>
        {enhanced && (
          <label
            className={cx(
              buttonClass(),
              iconClass("camera"),
              "focus-ring-within cursor-pointer max-sm:grow sm:pointer-fine:hidden!",
            )}
          >
            <input
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => {
                add(event.target.files);
                event.target.value = "";
              }}
              className="sr-only"
            />
            Take a photo
          </label>
        )}
      </div>
    </Fieldset>
  );
}

function fileList(files: File[]) {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer.files;
}
