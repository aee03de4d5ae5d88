import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

/** Calls it off, with a reason that everybody reads. */
export function CancelEventForm({
  action,
  eventId,
  secondary,
}: {
  action: FormAction;
  eventId: string;
  secondary: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      submitLabel="Cancel the event"
      pendingLabel="Cancelling…"
      submitVariant="danger"
      draftKey={`cancel-event:${eventId}`}
      secondary={secondary}
    >
      <input type="hidden" name="eventId" value={eventId} />
      <Field name="reason" label="Why?" help="Everybody in the estate is told, with these words." required>
        <Textarea rows={4} maxLength={500} />
      </Field>
    </ActionForm>
  );
}
