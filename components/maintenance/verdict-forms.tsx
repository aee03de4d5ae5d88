import type { ReactNode } from "react";
import { type OnScreen, TransitionForm } from "@/components/maintenance/transition-form";
import { Field } from "@/components/ui/field";
import { Rating } from "@/components/ui/rating";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

/** The resident: it is fixed, and how it went. */
export function ConfirmForm<O>(props: { action: FormAction<O>; request: OnScreen; secondary: ReactNode }) {
  return (
    <TransitionForm submitLabel="Yes, it is fixed" pendingLabel="Closing…" {...props}>
      <Rating
        name="rating"
        legend="How did it go?"
        help="Stars and words are optional; they help us get better."
      />
      <Feedback />
    </TransitionForm>
  );
}

/** Staff end what the resident has not confirmed. */
export function CloseForm<O>(props: { action: FormAction<O>; request: OnScreen; secondary: ReactNode }) {
  return <TransitionForm submitLabel="Close request" pendingLabel="Closing…" {...props} />;
}

/** The resident's verdict on its own, given or changed afterwards. */
export function RateForm<O>({
  rating,
  feedback,
  ...props
}: {
  action: FormAction<O>;
  request: OnScreen;
  rating: number | null;
  feedback: string | null;
  secondary: ReactNode;
}) {
  return (
    <TransitionForm submitLabel="Save rating" pendingLabel="Saving…" resetOnSuccess={false} {...props}>
      <Rating
        name="rating"
        legend="How did it go?"
        required
        {...(rating !== null && { defaultValue: rating })}
      />
      <Feedback {...(feedback && { given: feedback })} />
    </TransitionForm>
  );
}

function Feedback({ given }: { given?: string }) {
  return (
    <Field name="feedback" label="Anything to say about it?" optional>
      <Textarea rows={3} maxLength={2000} defaultValue={given} />
    </Field>
  );
}
