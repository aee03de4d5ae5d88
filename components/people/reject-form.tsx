import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

/** Opens below the button; works without JavaScript. */
export function RejectForm({
  action,
  person,
  back,
}: {
  action: FormAction;
  person: { id: string; name: string };
  back: string;
}) {
  return (
    <details className="group open:w-full">
      <summary className={`${buttonClass({ size: "sm" })} cursor-pointer list-none`}>
        Reject…<span className="sr-only"> {person.name}</span>
      </summary>
      <ActionForm
        action={action}
        submitLabel="Reject registration"
        pendingLabel="Rejecting…"
        submitVariant="danger"
        className="mt-3 grid gap-3"
      >
        <input type="hidden" name="userId" value={person.id} />
        <input type="hidden" name="back" value={back} />
        <Field name="reason" label="Reason" required help={`${person.name} reads this in a mail.`}>
          <Textarea rows={3} maxLength={500} />
        </Field>
      </ActionForm>
    </details>
  );
}
