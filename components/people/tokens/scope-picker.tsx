"use client";
import { useContext } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/fieldset";
import { FormContext, useFormField } from "@/components/ui/form-context";

export type ScopeChoice = { scope: string; label: string };

/** What a token may be used for. */
export function ScopePicker({ choices }: { choices: readonly ScopeChoice[] }) {
  const { id, errors } = useFormField("scopes");
  const { formId, state } = useContext(FormContext);
  // Said once, at the group: not at each of its boxes.
  const quiet = state && !state.ok ? { ...state, fields: {} } : state;
  return (
    <Fieldset
      id={id}
      legend="What may it do?"
      help="Never more than you may do yourself. Choose as little as the program needs."
      errors={errors}
    >
      <FormContext value={{ formId, state: quiet }}>
        <div>
          {choices.map(({ scope, label }) => (
            <Checkbox key={scope} name="scopes" value={scope} label={label} help={<code>{scope}</code>} />
          ))}
        </div>
      </FormContext>
    </Fieldset>
  );
}
