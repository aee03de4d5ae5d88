import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

type Props = {
  action: string;
  /** The rest of the address. */
  kept: Record<string, string | undefined>;
  types: { type: string; label: string }[];
  chosen?: string | undefined;
};

/** A plain GET form: the kind stands in the address. */
export function TypePicker({ action, kept, types, chosen = "" }: Props) {
  return (
    <form action={action} className="flex gap-2 max-sm:w-full">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {/* A new key, because the browser keeps what was chosen in a select that stays. */}
      <Select
        key={chosen}
        name="type"
        aria-label="Kind of notification"
        defaultValue={chosen}
        className="min-w-0 flex-1 sm:w-56"
      >
        <option value="">Every kind</option>
        {types.map(({ type, label }) => (
          <option key={type} value={type}>
            {label}
          </option>
        ))}
      </Select>
      <Button type="submit">Show</Button>
    </form>
  );
}
