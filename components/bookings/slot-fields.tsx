import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** What every wish for a slot says besides when: how many come, and what for. */
export function SlotFields({
  capacity,
  guests,
  purpose,
}: {
  capacity: number;
  guests?: number;
  purpose?: string;
}) {
  return (
    <>
      <Field name="guests" label="How many people?" help={`There is room for ${capacity}.`} required>
        <Input type="number" inputMode="numeric" min={1} max={capacity} defaultValue={guests} />
      </Field>
      <Field name="purpose" label="What is it for?" help="Only the estate office reads it." required>
        <Input
          maxLength={200}
          defaultValue={purpose}
          autoComplete="off"
          placeholder="Birthday, yoga class, guests…"
        />
      </Field>
    </>
  );
}
