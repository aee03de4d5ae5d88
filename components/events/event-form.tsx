import type { ReactNode } from "react";
import { EventTimes } from "@/components/events/event-times";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MarkdownEditor } from "@/components/ui/markdown-editor";
import { Select } from "@/components/ui/select";
import { KIND_LABEL } from "@/lib/events/labels";
import { MAX_CAPACITY, MAX_DESCRIPTION } from "@/lib/events/schema";
import type { EventKind } from "@/lib/generated/prisma/enums";
import type { FormAction } from "@/lib/web/form-state";

export type EventContent = {
  id: string;
  sequence: number;
  kind: EventKind;
  title: string;
  description: string;
  location: string;
  capacity: number | null;
  /** On the estate's wall clock. */
  startsAt: string;
  endsAt: string;
  isAllDay: boolean;
};

/** A new event, or one as it is. */
export function EventForm({
  action,
  event,
  idempotencyKey,
  draftKey,
  secondary,
}: {
  action: FormAction;
  event?: EventContent;
  idempotencyKey?: string;
  draftKey?: string;
  secondary: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      idempotencyKey={idempotencyKey}
      draftKey={draftKey}
      submitLabel={event ? "Save changes" : "Publish and invite everybody"}
      pendingLabel={event ? "Saving…" : "Publishing…"}
      resetOnSuccess={false}
      secondary={secondary}
    >
      {event && <input type="hidden" name="eventId" value={event.id} />}
      {event && <input type="hidden" name="seenSequence" value={event.sequence} />}
      <Field name="title" label="What is it?" required>
        <Input
          maxLength={160}
          autoComplete="off"
          defaultValue={event?.title}
          placeholder="For example: Diwali dinner on the lawn"
        />
      </Field>
      <Field name="kind" label="Kind" required>
        <Select defaultValue={event?.kind ?? "SOCIAL"}>
          {Object.entries(KIND_LABEL).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <EventTimes times={event} />
      <Field name="location" label="Where?" optional>
        <Input
          maxLength={120}
          autoComplete="off"
          defaultValue={event?.location}
          placeholder="Clubhouse, lawn, lobby of block B…"
        />
      </Field>
      <Field
        name="capacity"
        label="How many people fit?"
        help="Guests count. When all places are taken, people join a waiting list and move up by themselves."
        optional
      >
        <Input
          type="number"
          inputMode="numeric"
          min={1}
          max={MAX_CAPACITY}
          defaultValue={event?.capacity ?? ""}
          className="sm:max-w-40"
        />
      </Field>
      <MarkdownEditor
        name="description"
        label="What should people know?"
        maxLength={MAX_DESCRIPTION}
        optional
        defaultValue={event?.description}
      />
    </ActionForm>
  );
}
