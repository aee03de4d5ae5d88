import type { ReactNode } from "react";
import { SlotFields } from "@/components/bookings/slot-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/lib/web/form-state";

export type EndOption = { value: string; label: string; disabled: boolean };

/** How long, with the price of each length before anything is pressed. */
export function BookForm({
  action,
  areaId,
  startsAt,
  ends,
  chosen,
  capacity,
  submitLabel,
  idempotencyKey,
  secondary,
}: {
  action: FormAction;
  areaId: string;
  startsAt: string;
  ends: EndOption[];
  chosen: string | undefined;
  capacity: number;
  submitLabel: string;
  idempotencyKey: string;
  secondary: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      submitLabel={submitLabel}
      pendingLabel="Booking…"
      idempotencyKey={idempotencyKey}
      secondary={secondary}
    >
      <input type="hidden" name="areaId" value={areaId} />
      <input type="hidden" name="startsAt" value={startsAt} />
      <Field name="endsAt" label="Until when?" required>
        <Select defaultValue={chosen}>
          {ends.map(({ value, label, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <SlotFields capacity={capacity} />
    </ActionForm>
  );
}
