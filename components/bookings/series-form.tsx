import type { ReactNode } from "react";
import { SlotFields } from "@/components/bookings/slot-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/lib/web/form-state";

/** The same hours on several dates. */
export function SeriesForm({
  action,
  areaId,
  startsAt,
  endsAt,
  capacity,
  idempotencyKey,
  secondary,
}: {
  action: FormAction;
  areaId: string;
  startsAt: string;
  endsAt: string;
  capacity: number;
  idempotencyKey: string;
  secondary: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      submitLabel="Book the series"
      pendingLabel="Checking every date…"
      idempotencyKey={idempotencyKey}
      secondary={secondary}
    >
      <input type="hidden" name="areaId" value={areaId} />
      <input type="hidden" name="startsAt" value={startsAt} />
      <input type="hidden" name="endsAt" value={endsAt} />
      <Field name="repeat" label="How often?" required>
        <Select defaultValue="weekly">
          <option value="weekly">Every week</option>
          <option value="fortnightly">Every second week</option>
          <option value="monthly">Every month, on the same day</option>
        </Select>
      </Field>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field name="times" label="How many times?" help="This one included.">
          <Input type="number" inputMode="numeric" min={2} max={52} />
        </Field>
        <Field name="until" label="Or until which date?">
          <Input type="date" />
        </Field>
      </div>
      <SlotFields capacity={capacity} />
      <Checkbox
        name="onlyFree"
        label="Book the free dates only"
        help="Otherwise nothing is booked when one of the dates cannot be had, and you are told which."
      />
    </ActionForm>
  );
}
