import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { PlaceChoice } from "@/lib/maintenance/places/queries";

/** Is it in somebody's flat or where everybody goes? */
export function PlaceField({ places, placeId }: { places: PlaceChoice[]; placeId?: string | undefined }) {
  if (places.length === 0) return null;
  return (
    <Field
      name="placeId"
      label="In a common area?"
      optional
      help="Neighbours can then see the first line, and say that it affects them too."
    >
      <Select defaultValue={placeId ?? ""}>
        <option value="">No, in the flat</option>
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
