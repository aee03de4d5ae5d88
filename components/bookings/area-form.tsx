import type { ReactNode } from "react";
import { HoursFields } from "@/components/bookings/hours-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RecordForm } from "@/components/ui/record-form";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Area } from "@/lib/bookings/areas/find-area";
import { lengthText } from "@/lib/bookings/texts";
import type { FormAction } from "@/lib/web/form-state";

const LENGTHS = [30, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 1440];

/** A new common area, or one as it is now. */
export function AreaForm({
  action,
  area,
  approvers,
  locale,
  submitLabel,
  secondary,
}: {
  action: FormAction;
  area?: Area;
  approvers: { id: string; name: string }[];
  locale: string;
  submitLabel: string;
  secondary?: ReactNode;
}) {
  const known = area?.approver && !approvers.some(({ id }) => id === area.approverId) ? [area.approver] : [];
  return (
    <RecordForm
      action={action}
      submitLabel={submitLabel}
      secondary={secondary}
      edits={area && { id: area.id, seen: area.updatedAt.toISOString() }}
    >
      <Field name="name" label="Name" help="As residents know it, such as Clubhouse." required>
        <Input maxLength={60} defaultValue={area?.name} autoComplete="off" />
      </Field>
      <Field name="description" label="Description" optional>
        <Textarea rows={3} maxLength={2000} defaultValue={area?.description} />
      </Field>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field name="location" label="Where is it?" optional>
          <Input maxLength={100} defaultValue={area?.location} autoComplete="off" />
        </Field>
        <Whole name="capacity" label="Room for how many people?" min={1} max={5000} value={area?.capacity} />
      </div>
      <HoursFields hours={area?.hours} locale={locale} />
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <Field name="slotMinutes" label="Begins at" required>
          <Select defaultValue={area?.slotMinutes ?? 60}>
            <option value={60}>Full hours</option>
            <option value={30}>Full and half hours</option>
          </Select>
        </Field>
        <Length name="minMinutes" label="Shortest" value={area?.minMinutes ?? 60} />
        <Length name="maxMinutes" label="Longest" value={area?.maxMinutes ?? 240} />
      </div>
      <div className="grid items-start gap-5 sm:grid-cols-3">
        <Whole name="advanceDays" label="Days ahead" min={1} max={365} value={area?.advanceDays ?? 30} />
        <Money name="feePerHour" label="Price an hour" value={area?.feePerHour} />
        <Money name="feePerBooking" label="Price a booking" value={area?.feePerBooking} />
      </div>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Whole
          name="cancellationHours"
          label="Cancelling is free until so many hours before"
          min={0}
          max={720}
          value={area?.cancellationHours ?? 24}
        />
        <Money name="cancellationFee" label="Later cancelling costs" value={area?.cancellationFee} />
      </div>
      <Checkbox
        name="requiresApproval"
        label="Somebody approves each booking"
        help="Until then the slot is held."
        defaultChecked={area?.requiresApproval ?? false}
      />
      <Field
        name="approverId"
        label="Who decides?"
        help="Is asked when somebody books. Facility managers and administrators can always decide."
        optional
      >
        <Select defaultValue={area?.approverId ?? ""}>
          <option value="">Facility managers</option>
          {[...known, ...approvers].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </RecordForm>
  );
}

type Simple = { name: string; label: string };

const Whole = ({
  name,
  label,
  ...range
}: Simple & { min: number; max: number; value: number | undefined }) => (
  <Field name={name} label={label} required>
    <Input type="number" inputMode="numeric" min={range.min} max={range.max} defaultValue={range.value} />
  </Field>
);

const Money = ({ name, label, value }: Simple & { value: { toString(): string } | undefined }) => (
  <Field name={name} label={label}>
    <Input inputMode="decimal" defaultValue={value?.toString() ?? "0"} autoComplete="off" />
  </Field>
);

const Length = ({ name, label, value }: Simple & { value: number }) => (
  <Field name={name} label={label} required>
    <Select defaultValue={value}>
      {[...new Set([...LENGTHS, value])]
        .sort((a, b) => a - b)
        .map((minutes) => (
          <option key={minutes} value={minutes}>
            {lengthText(minutes)}
          </option>
        ))}
    </Select>
  </Field>
);
