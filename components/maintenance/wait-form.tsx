import type { ReactNode } from "react";
import { type OnScreen, TransitionForm } from "@/components/maintenance/transition-form";
import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import { WAIT_HELP, WAIT_LABEL, WAIT_REASONS } from "@/lib/maintenance/waiting";
import type { FormAction } from "@/lib/web/form-state";

/** What the work waits for, and what the resident should do about it. */
export function WaitForm<O>(props: { action: FormAction<O>; request: OnScreen; secondary: ReactNode }) {
  return (
    <TransitionForm
      submitLabel="Tell the resident"
      pendingLabel="One moment…"
      draftKey={`wait:${props.request.ticketNumber}`}
      {...props}
    >
      <RadioCards
        name="reason"
        legend="What is missing?"
        required
        defaultValue={WAIT_REASONS[0]}
        columns={2}
        options={WAIT_REASONS.map((value) => ({
          value,
          label: WAIT_LABEL[value],
          detail: WAIT_HELP[value],
        }))}
      />
      <Field name="note" label="What do you need?" help="The resident reads this." required>
        <Textarea rows={3} maxLength={500} placeholder="Nobody opened at five. When may I come again?" />
      </Field>
    </TransitionForm>
  );
}
