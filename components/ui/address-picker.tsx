import { Button } from "./button";
import { KeptFields } from "./kept-fields";
import { Select } from "./select";

/** A plain GET form: what is chosen stands in the address. */
export const AddressPicker = ({
  action,
  kept,
  name,
  label,
  options,
  chosen = "",
}: {
  action: string;
  /** The rest of the address. */
  kept: Record<string, string | undefined>;
  name: string;
  label: string;
  options: { value: string; label: string }[];
  chosen?: string | undefined;
}) => (
  <form action={action} className="flex gap-2 max-sm:w-full">
    <KeptFields kept={kept} />
    {/* A new key, because the browser keeps what was chosen in a select that stays. */}
    <Select
      key={chosen}
      name={name}
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
