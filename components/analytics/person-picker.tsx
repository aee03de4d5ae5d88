import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

/** A plain GET form: whose figures stands in the address. */
export function PersonPicker({
  action,
  kept,
  options,
  chosen,
  label = "Whose figures",
}: {
  action: string;
  /** The rest of the address. */
  kept: Record<string, string | undefined>;
  options: { value: string; label: string }[];
  chosen: string;
  label?: string;
}) {
  return (
    <form action={action} className="flex gap-2">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {/* A new key, because the browser keeps what was chosen in a select that stays. */}
      <Select
        key={chosen}
        name="who"
        aria-label={label}
        defaultValue={chosen}
        className="min-w-0 flex-1 sm:w-60"
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
      <Button type="submit">Show</Button>
    </form>
  );
}
