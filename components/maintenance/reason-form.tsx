import type { ReactNode } from "react";
import { type OnScreen, TransitionForm } from "@/components/maintenance/transition-form";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

/** A change that needs a why: reopen, cancel, hand back. The reason stays on the timeline. */
export function ReasonForm<O>({
  label,
  help,
  submitLabel,
  danger,
  ...props
}: {
  action: FormAction<O>;
  request: OnScreen;
  label: string;
  help: string;
  submitLabel: string;
  danger?: boolean;
  secondary: ReactNode;
}) {
  return (
    <TransitionForm
      submitLabel={submitLabel}
      pendingLabel="One moment…"
      submitVariant={danger ? "danger" : "primary"}
      draftKey={`reason:${props.request.ticketNumber}`}
      {...props}
    >
      <Field name="reason" label={label} help={help} required>
        <Textarea rows={4} maxLength={2000} />
      </Field>
    </TransitionForm>
  );
}
