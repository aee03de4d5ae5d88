import { ActionForm } from "@/components/ui/action-form";
import { Lightbox } from "@/components/ui/lightbox";
import { PhotoInput } from "@/components/ui/photo-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { EventDetail } from "@/lib/events/event-queries";
import type { FormAction } from "@/lib/web/form-state";

type Photo = EventDetail["photos"][number];

const hrefOf = (id: string) => `/events/photos/${id}`;

/** What it was like: everybody sees it. */
export function EventPhotos({ photos }: { photos: Photo[] }) {
  if (photos.length === 0)
    return <p className="text-muted text-sm">No photos yet. Those who were there can add theirs.</p>;
  return (
    <Lightbox
      photos={photos.map(({ id, uploadedBy }, index) => ({
        href: hrefOf(id),
        thumbnail: `${hrefOf(id)}?size=thumbnail`,
        alt: `Photo ${index + 1}, by ${uploadedBy.name}`,
      }))}
    />
  );
}

export function AddPhotosForm({ action, eventId }: { action: FormAction; eventId: string }) {
  return (
    <ActionForm
      action={action}
      submitLabel="Share with everybody"
      pendingLabel="Uploading…"
      submitVariant="secondary"
    >
      <input type="hidden" name="eventId" value={eventId} />
      <PhotoInput
        name="photos"
        label="Add photos"
        optional={false}
        help="Up to 6 at a time. Everybody in the estate sees them; where they were taken is removed."
      />
    </ActionForm>
  );
}

/** For organisers and for whoever added one. */
export function RemovePhotos({ photos, action }: { photos: Photo[]; action: FormAction }) {
  if (photos.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-control cursor-pointer items-center text-muted underline underline-offset-4 hover:text-ink">
        Remove photos
      </summary>
      <ul className="mt-2 flex flex-wrap gap-3">
        {photos.map(({ id, fileName }) => (
          <li key={id} className="grid justify-items-center gap-1.5">
            {/* biome-ignore lint/performance/noImgElement: private files, already scaled by the server */}
            <img
              src={`${hrefOf(id)}?size=thumbnail`}
              alt={fileName}
              loading="lazy"
              className="size-20 rounded border border-line-strong bg-sunken object-cover"
            />
            <ActionForm action={action} className="grid">
              <input type="hidden" name="photoId" value={id} />
              <SubmitButton
                size="sm"
                variant="danger"
                pendingLabel="Removing…"
                aria-label={`Remove ${fileName}`}
              >
                Remove
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
