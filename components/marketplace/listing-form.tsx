import type { ReactNode } from "react";
import { thumbnailHref } from "@/components/marketplace/marketplace-url";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PhotoInput } from "@/components/ui/photo-input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import { KIND_DETAIL, KIND_LABEL, KINDS } from "@/lib/marketplace/kinds";
import type { ListingDetail } from "@/lib/marketplace/queries";
import { LISTED_DAYS } from "@/lib/marketplace/state";
import type { FormAction } from "@/lib/web/form-state";

type Shared = { action: FormAction; secondary: ReactNode };

export function PostListingForm({
  idempotencyKey,
  draftKey,
  ...shared
}: Shared & { idempotencyKey: string; draftKey: string }) {
  return (
    <ActionForm
      {...shared}
      idempotencyKey={idempotencyKey}
      draftKey={draftKey}
      submitLabel="Post listing"
      pendingLabel="Posting…"
    >
      <ContentFields />
      <PhotoInput name="photos" help="Up to 6 photos. Where and when they were taken is removed from them." />
      <Field
        name="until"
        label="Until"
        help={`Its last day on the board. Empty: ${LISTED_DAYS} days from now; you can renew it then.`}
        optional
      >
        <Input type="date" className="sm:w-48" />
      </Field>
    </ActionForm>
  );
}

export function EditListingForm({ listing, ...shared }: Shared & { listing: ListingDetail }) {
  return (
    <ActionForm {...shared} submitLabel="Save changes" pendingLabel="Saving…" resetOnSuccess={false}>
      <input type="hidden" name="listingId" value={listing.id} />
      <input type="hidden" name="seen" value={listing.revision} />
      <ContentFields listing={listing} />
      {listing.photos.length > 0 && (
        <fieldset>
          <legend className="mb-1.5 font-medium text-sm">Photos now</legend>
          <ul className="flex flex-wrap gap-3">
            {listing.photos.map(({ id, fileName }, index) => (
              <li key={id} className="grid">
                {/* biome-ignore lint/performance/noImgElement: private files, already scaled by the server */}
                <img
                  src={thumbnailHref(id)}
                  alt={fileName}
                  className="size-24 rounded border border-line-strong bg-sunken object-cover"
                />
                <Checkbox
                  name="removePhotos[]"
                  value={id}
                  label={
                    <>
                      Remove<span className="sr-only"> photo {index + 1}</span>
                    </>
                  }
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <PhotoInput name="photos" label="More photos" help="At most 6 in all." />
    </ActionForm>
  );
}

function ContentFields({ listing }: { listing?: ListingDetail }) {
  return (
    <>
      <RadioCards
        name="kind"
        legend="What is it?"
        columns={2}
        required
        defaultValue={listing?.kind}
        options={KINDS.map((value) => ({ value, label: KIND_LABEL[value], detail: KIND_DETAIL[value] }))}
      />
      <Field name="title" label="In a few words" required>
        <Input
          maxLength={120}
          autoComplete="off"
          defaultValue={listing?.title}
          placeholder="For example: bicycle for a child of six"
        />
      </Field>
      <Field
        name="description"
        label="Describe it"
        help="Your phone and email are never shown: neighbours write to you here."
        required
      >
        <Textarea rows={5} maxLength={3000} defaultValue={listing?.description} />
      </Field>
      <Field
        name="price"
        label="Price"
        help="Empty: none is shown. 0: it is free. Of something lost: a reward."
        optional
      >
        <Input
          inputMode="decimal"
          maxLength={14}
          autoComplete="off"
          defaultValue={listing?.price?.toString()}
          className="sm:w-48"
        />
      </Field>
    </>
  );
}
