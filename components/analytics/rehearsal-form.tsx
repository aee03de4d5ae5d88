import { Button, buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Draft } from "@/lib/analytics/rehearsal/draft";

export type RehearsalField = {
  name: string;
  label: string;
  /** What stands in it: what was typed, or the draft's value. */
  value: string;
  today: string;
  help?: string;
  errors: string[];
};

/** A plain GET form: the draft stands in the address, and nothing is saved. */
export function RehearsalForm({
  rules,
  auto,
  hours,
}: {
  rules: RehearsalField[];
  auto: { draft: Draft["autoAssignEmergency"]; today: Draft["autoAssignEmergency"] };
  hours: RehearsalField[];
}) {
  return (
    <form action="/admin-panel/rehearsal" className="grid gap-5">
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {rules.map((field) => (
          <NumberField key={field.name} {...field} />
        ))}
        <Field
          name="auto"
          label="Assign emergencies automatically"
          help={`Today: ${auto.today ? "yes" : "no"}`}
        >
          <Select
            key={String(auto.draft)}
            id="field-auto"
            name="auto"
            defaultValue={auto.draft ? "yes" : "no"}
          >
            <option value="yes">Yes</option>
            <option value="no">No</option>
          </Select>
        </Field>
      </div>
      <fieldset className="grid gap-3">
        <legend className="mb-3 font-medium text-sm">Hours to resolve, by category</legend>
        <div className="grid grid-cols-2 items-start gap-4 sm:grid-cols-3 lg:grid-cols-6">
          {hours.map((field) => (
            <NumberField key={field.name} {...field} />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          Rehearse
        </Button>
        <a href="/admin-panel/rehearsal" className={buttonClass({ variant: "ghost" })}>
          Back to today’s settings
        </a>
      </div>
    </form>
  );
}

function NumberField({ name, label, value, today, help, errors }: RehearsalField) {
  return (
    <Field name={name} label={label} errors={errors} help={`${help ? `${help}. ` : ""}Today: ${today}`}>
      <Input key={value} inputMode="numeric" defaultValue={value} />
    </Field>
  );
}
