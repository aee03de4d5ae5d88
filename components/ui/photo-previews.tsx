import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";

export type Picked = { file: File; url: string };

/** What has been chosen so far, each with a button that takes it away again. */
export function PhotoPreviews({ picked, onRemove }: { picked: Picked[]; onRemove: (photo: Picked) => void }) {
  return (
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
            onClick={() => onRemove(one)}
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
  );
}
