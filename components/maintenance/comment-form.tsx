import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { iconClass } from "@/components/ui/icon-class";
import { PhotoInput } from "@/components/ui/photo-input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

/** A word on the timeline. Staff choose who reads it; an internal note looks like one while it is written. */
export function CommentForm<O>({
  action,
  ticketNumber,
  idempotencyKey,
  canNote,
}: {
  action: FormAction<O>;
  ticketNumber: string;
  idempotencyKey: string;
  canNote: boolean;
}) {
  return (
    <ActionForm
      action={action}
      idempotencyKey={idempotencyKey}
      data-offline="comment"
      draftKey={`comment:${ticketNumber}`}
      submitLabel={canNote ? "Add to the timeline" : "Send comment"}
      pendingLabel="Sending…"
      className="has-[[name=isInternal][value=true]:checked]:[&_textarea]:border-waiting-line has-[[name=isInternal][value=true]:checked]:[&_textarea]:border-dashed has-[[name=isInternal][value=true]:checked]:[&_textarea]:bg-waiting-bg"
    >
      <input type="hidden" name="ticketNumber" value={ticketNumber} />
      {canNote && (
        <RadioCards
          name="isInternal"
          legend="Who reads it?"
          columns={2}
          defaultValue="false"
          options={[
            {
              value: "false",
              label: "Reply",
              detail: "The resident and staff",
              icon: <span className={iconClass("message-square")} />,
            },
            {
              value: "true",
              label: "Internal note",
              detail: "Staff only",
              icon: <span className={iconClass("lock")} />,
            },
          ]}
        />
      )}
      <Field name="content" label={canNote ? "Comment" : "Add a comment"} required>
        <Textarea
          rows={3}
          maxLength={5000}
          placeholder={canNote ? undefined : "A question, or something we should know"}
        />
      </Field>
      <PhotoInput name="photos" help="Up to 6 photos." />
    </ActionForm>
  );
}
