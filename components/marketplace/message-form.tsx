import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

/** A word to one person, through the estate: it carries no phone number and no email address. */
export function MessageForm({
  action,
  about,
  to,
  idempotencyKey,
}: {
  action: FormAction;
  about: { listingId: string } | { threadId: string };
  to: string;
  idempotencyKey: string;
}) {
  const [name, value] = Object.entries(about)[0] as [string, string];
  return (
    <ActionForm
      action={action}
      idempotencyKey={idempotencyKey}
      draftKey={`message:${value}`}
      submitLabel="Send message"
      pendingLabel="Sending…"
    >
      <input type="hidden" name={name} value={value} />
      <Field
        name="content"
        label={`Message to ${to}`}
        help="Only the two of you read it. Your phone and email stay with you unless you write them here."
        required
      >
        <Textarea rows={3} maxLength={2000} />
      </Field>
    </ActionForm>
  );
}
