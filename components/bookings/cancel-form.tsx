import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import type { FormAction } from "@/lib/web/form-state";

/** Cancelling, with the price that stands above it. */
export function CancelForm({
  action,
  bookingNumber,
  fee,
  following,
  label,
  secondary,
}: {
  action: FormAction;
  bookingNumber: string;
  fee: string;
  /** How many later dates its series has. */
  following: number;
  label: string;
  secondary: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      submitLabel={label}
      pendingLabel="Cancelling…"
      submitVariant="danger"
      secondary={secondary}
    >
      <input type="hidden" name="bookingNumber" value={bookingNumber} />
      <input type="hidden" name="seenFee" value={fee} />
      {following > 0 && (
        <RadioCards
          name="scope"
          legend="Which dates?"
          defaultValue="one"
          options={[
            { value: "one", label: "Only this one" },
            {
              value: "following",
              label: `This one and the ${following === 1 ? "one" : following} after it`,
              detail: "Dates that are more than the free time away cost nothing.",
            },
          ]}
        />
      )}
      <Field name="reason" label="Why?" optional>
        <Input maxLength={500} autoComplete="off" />
      </Field>
    </ActionForm>
  );
}
