import type { ReactNode } from "react";
import { AudiencePicker, type CountAction } from "@/components/announcements/audience-picker";
import { FileField } from "@/components/announcements/file-field";
import { WordFields, type Words } from "@/components/announcements/word-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { iconClass } from "@/components/ui/icon-class";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { RecordForm } from "@/components/ui/record-form";
import { CATEGORIES, CATEGORY } from "@/lib/announcements/category";
import type { AnnouncementDetail } from "@/lib/announcements/queries";
import type { FormAction } from "@/lib/web/form-state";

type Draft = Words &
  Pick<
    AnnouncementDetail,
    | "id"
    | "version"
    | "category"
    | "audience"
    | "blocks"
    | "isUrgent"
    | "isPinned"
    | "needsAcknowledgement"
    | "files"
  > & {
    /** On the estate's clock, as a date field takes them. */
    publishAt: string;
    validUntil: string;
  };

/** Writes an announcement; what becomes of it is decided on its page, which shows it as its readers will see it. */
export function Composer({
  action,
  draft,
  suggestion,
  blocks,
  count,
  idempotencyKey,
  draftKey,
  secondary,
}: {
  action: FormAction;
  /** What is there already. */
  draft?: Draft;
  /** How a new one begins when another page has led here. */
  suggestion?: { title: string; block?: string };
  blocks: string[];
  count: CountAction;
  idempotencyKey?: string;
  draftKey: string;
  secondary?: ReactNode;
}) {
  return (
    <RecordForm
      action={action}
      idempotencyKey={idempotencyKey}
      draftKey={draftKey}
      submitLabel="Save and review"
      secondary={secondary}
      edits={draft && { announcementId: draft.id, version: draft.version }}
    >
      <RadioCards
        name="category"
        legend="What is it about?"
        columns={2}
        defaultValue={draft?.category ?? "GENERAL"}
        options={CATEGORIES.map((value) => ({
          value,
          label: CATEGORY[value].label,
          icon: <span className={iconClass(CATEGORY[value].icon)} />,
        }))}
      />
      <WordFields words={draft ?? (suggestion && { title: suggestion.title, body: "" })} />
      <FileField files={draft?.files} />
      <AudiencePicker blocks={blocks} chosen={draft ?? suggestedAudience(suggestion?.block)} count={count} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          name="publishAt"
          label="Publish by itself on"
          optional
          help="Left empty, it waits until you publish it."
        >
          <Input type="datetime-local" defaultValue={draft?.publishAt} />
        </Field>
        <Field
          name="validUntil"
          label="Holds until"
          optional
          help="After that it is listed as past, and comments are closed."
        >
          <Input type="datetime-local" defaultValue={draft?.validUntil} />
        </Field>
      </div>
      <fieldset>
        <legend className="font-medium text-sm">How it is shown and sent</legend>
        <Checkbox
          name="isPinned"
          label="Pin it to the top of the list"
          defaultChecked={draft?.isPinned ?? false}
        />
        <Checkbox
          name="isUrgent"
          label="Urgent"
          help="It also goes by SMS to those who want that. Emergencies always do, at once."
          defaultChecked={draft?.isUrgent ?? false}
        />
        <Checkbox
          name="needsAcknowledgement"
          label="Ask everybody to confirm that they have read it"
          defaultChecked={draft?.needsAcknowledgement ?? false}
        />
      </fieldset>
    </RecordForm>
  );
}

const suggestedAudience = (block: string | undefined): Pick<Draft, "audience" | "blocks"> =>
  block ? { audience: "RESIDENTS", blocks: [block] } : { audience: "EVERYONE", blocks: [] };
