import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RecordForm } from "@/components/ui/record-form";
import { Select } from "@/components/ui/select";
import type { PlaceLine } from "@/lib/maintenance/places/queries";
import type { FormAction } from "@/lib/web/form-state";

/** A new place, or one as it is now. */
export function PlaceForm({
  action,
  place,
  areas,
  submitLabel,
  secondary,
}: {
  action: FormAction;
  place?: PlaceLine;
  areas: { id: string; name: string }[];
  submitLabel: string;
  secondary?: ReactNode;
}) {
  return (
    <RecordForm
      action={action}
      submitLabel={submitLabel}
      secondary={secondary}
      edits={place && { id: place.id, seen: place.updatedAt.toISOString() }}
    >
      <Field name="name" label="Name" help="As people call it, such as Lobby of block A." required>
        <Input maxLength={60} defaultValue={place?.name} autoComplete="off" />
      </Field>
      <Field name="block" label="Block" help="Left empty, it is the whole estate's." optional>
        <Input
          maxLength={4}
          defaultValue={place?.block ?? ""}
          autoCapitalize="characters"
          className="sm:max-w-32"
        />
      </Field>
      <Field name="location" label="Where is it?" help="Printed below its name." optional>
        <Input
          maxLength={120}
          defaultValue={place?.location}
          autoComplete="off"
          placeholder="Ground floor, beside the post boxes"
        />
      </Field>
      {areas.length > 0 && (
        <Field
          name="commonAreaId"
          label="Can be booked as"
          help="A request about the place is then also one about this common area."
          optional
        >
          <Select defaultValue={place?.commonAreaId ?? ""}>
            <option value="">Not booked</option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </RecordForm>
  );
}
