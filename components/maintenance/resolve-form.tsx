import type { ReactNode } from "react";
import { QuickPhrases } from "@/components/maintenance/quick-phrases";
import { type OnScreen, TransitionForm } from "@/components/maintenance/transition-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PhotoInput } from "@/components/ui/photo-input";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

const USUAL = [
  "Repaired and tested.",
  "Part replaced and tested.",
  "Adjusted, works now.",
  "Checked, no fault found.",
];

/** The work is done: for a phone in one hand. */
export function ResolveForm<O>({
  action,
  request,
  idempotencyKey,
  currency,
  secondary,
}: {
  action: FormAction<O>;
  request: OnScreen;
  idempotencyKey: string;
  currency: string;
  secondary: ReactNode;
}) {
  return (
    <TransitionForm
      action={action}
      request={request}
      idempotencyKey={idempotencyKey}
      data-offline="resolve"
      draftKey={`resolve:${request.ticketNumber}`}
      submitLabel="Mark resolved"
      pendingLabel="Saving…"
      secondary={secondary}
      className="[&_button[type=submit]]:min-h-12"
    >
      <div className="grid gap-2">
        <Field name="resolution" label="What was done?" help="The resident reads this." required>
          <Textarea rows={3} maxLength={5000} />
        </Field>
        <QuickPhrases field="resolution" phrases={USUAL} />
      </div>
      <PhotoInput name="photos" help="A picture of the finished work. Up to 6." />
      <Field name="actualCost" label={`Actual cost (${currency})`} help="Parts and outside work." optional>
        <Input inputMode="decimal" autoComplete="off" placeholder="1250.00" className="sm:max-w-48" />
      </Field>
    </TransitionForm>
  );
}
