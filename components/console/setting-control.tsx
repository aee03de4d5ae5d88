import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

export type ChoiceGroup = { label: string; choices: { value: string; label: string }[] };

/** A setting as the page hands it over: the registry's explanation, and texts in the estate's own writing. */
export type SettingView = {
  key: string;
  kind: "text" | "number" | "switch" | "timeZone" | "currency" | "locale";
  label: string;
  help: string;
  unit?: string | undefined;
  empty?: string | undefined;
  limits: { min?: number; max?: number; maxLength?: number };
  value: string | number | boolean | null;
  /** The value as JSON: what this form shows. */
  seen: string;
  isDefault: boolean;
  defaultText: string;
  lastChange: { by: string; at: string } | null;
  /** For the kinds that are chosen from a list. */
  groups?: ChoiceGroup[] | undefined;
};

/** The control that fits a setting's kind. */
export function SettingControl({ setting }: { setting: SettingView }) {
  const { key, kind, label, help, unit, empty, limits, value, groups } = setting;
  if (kind === "switch")
    return (
      <Checkbox name={key} label={label} help={help} defaultChecked={value === true} className="-my-2" />
    );
  const text = value === null ? "" : String(value);
  return (
    <Field name={key} label={unit ? `${label} (${unit})` : label} help={help} optional={empty !== undefined}>
      {groups ? (
        <Select defaultValue={text} className="max-w-md">
          {groups.map((group) =>
            group.label ? (
              <optgroup key={group.label} label={group.label}>
                <Options choices={group.choices} />
              </optgroup>
            ) : (
              <Options key="all" choices={group.choices} />
            ),
          )}
        </Select>
      ) : kind === "number" ? (
        <Input
          type="number"
          inputMode="numeric"
          min={limits.min}
          max={limits.max}
          defaultValue={text}
          placeholder={empty}
          className="max-w-40"
        />
      ) : (
        <Input defaultValue={text} maxLength={limits.maxLength} className="max-w-md" />
      )}
    </Field>
  );
}

const Options = ({ choices }: { choices: ChoiceGroup["choices"] }) =>
  choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
