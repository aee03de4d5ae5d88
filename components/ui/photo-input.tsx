"use client";
import { type ChangeEvent, type DragEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Fieldset } from "@/components/ui/fieldset";
import { useFormField } from "@/components/ui/form-context";
import { iconClass } from "@/components/ui/icon-class";

type Picked = { file: File; url: string };

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
    const { accepted, problems } = sift(Array.from(files ?? []), picked.length, max, maxBytes);
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
      help={help ?? `Up to ${max} photos. A clear picture of the problem helps the most.`}
      errors={[...field.errors, ...refused]}
      optional={optional}
    >
      {picked.length > 0 && (
        <ul aria-label="Chosen photos" className="mb-1 flex flex-wrap gap-2">
          {picked.map((one) => (
            <li key={one.url} className="relative">
              {/* biome-ignore lint/performance/noImgElement: a preview of a local file */}
              <img
                src={one.url}
                alt={one.file.name}
                className="size-24 rounded border border-line-strong bg-sunken object-cover"
              />
              <button
                type="button"
                aria-label={`Remove ${one.file.name}`}
                onClick={() => remove(one)}
                className="absolute top-0 right-0 flex size-11 items-start justify-end p-1"
              >
                <span
                  className={cx(
                    "flex size-6 items-center justify-center rounded-full border border-line-strong bg-raised text-ink",
                    iconClass("x"),
                  )}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
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
            multiple
            aria-label={enhanced ? undefined : "Choose photos"}
            onChange={(event: ChangeEvent<HTMLInputElement>) => add(event.target.files)}
            className={
              enhanced
                ? "sr-only"
                : "block w-full text-sm file:mr-3 file:min-h-control file:rounded file:border file:border-line-strong file:bg-raised file:px-4 file:font-medium"
            }
          />
          {enhanced && (picked.length > 0 ? "Add more photos" : "Add photos")}
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

function sift(files: File[], already: number, max: number, maxBytes: number) {
  const pictures = files.filter((file) => file.type.startsWith("image/"));
  const small = pictures.filter((file) => file.size <= maxBytes);
  const accepted = small.slice(0, Math.max(0, max - already));
  const problems = [
    ...files.filter((file) => !pictures.includes(file)).map((file) => `${file.name} is not a picture.`),
    ...pictures
      .filter((file) => !small.includes(file))
      .map((file) => `${file.name} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`),
  ];
  if (small.length > accepted.length) problems.push(`Only ${max} photos fit; the others were left out.`);
  return { accepted, problems };
}

function fileList(files: File[]) {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer.files;
}
