"use client";
import { useContext, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { Fieldset } from "@/components/ui/fieldset";
import { FormContext, useFormField } from "@/components/ui/form-context";
import { iconClass } from "@/components/ui/icon-class";

export type ActivityGroup = { label: string; activities: { name: string; label: string }[] };

/** What an endpoint is told of, folded by part of the estate. */
export function ActivityPicker({ groups, chosen }: { groups: ActivityGroup[]; chosen: readonly string[] }) {
  const { id, errors, submitted, defaultValue } = useFormField("activities");
  const { formId, state } = useContext(FormContext);
  // Said once, at the group: not at each of its boxes.
  const quiet = state && !state.ok ? { ...state, fields: {} } : state;
  const ticked = submitted ? [defaultValue ?? []].flat() : chosen;

  return (
    <Fieldset
      id={id}
      legend="Tell it of"
      help="A message says what happened and of what, by ids and ticket number: no names, no texts."
      errors={errors}
    >
      <FormContext value={{ formId, state: quiet }}>
        <div id={id} tabIndex={-1} className="divide-y rounded border">
          {groups.map((group, index) => (
            <Group
              key={group.label}
              group={group}
              chosen={chosen}
              ticked={group.activities.filter(({ name }) => ticked.includes(name)).length}
              isOpen={ticked.length === 0 && index === 0}
            />
          ))}
        </div>
      </FormContext>
    </Fieldset>
  );
}

type GroupProps = { group: ActivityGroup; chosen: readonly string[]; ticked: number; isOpen: boolean };

function Group({ group: { label, activities }, chosen, ticked, isOpen }: GroupProps) {
  const [count, setCount] = useState(ticked);
  const isFirstOpen = isOpen || ticked > 0;
  return (
    // Opened before the page has woken up, it stays open: the browser and the server may differ.
    <details
      open={isFirstOpen}
      suppressHydrationWarning
      onChange={(event) => setCount(event.currentTarget.querySelectorAll("input:checked").length)}
    >
      <summary
        className={cx(
          "flex min-h-control cursor-pointer items-center gap-2 px-3 font-medium text-sm",
          iconClass("chevron-down"),
        )}
      >
        <span className="grow">{label}</span>
        {count > 0 && (
          <span className="font-normal text-muted tabular">
            {count} of {activities.length}
          </span>
        )}
      </summary>
      <div className="grid px-3 pb-2 sm:grid-cols-2">
        {activities.map(({ name, label }) => (
          <Checkbox
            key={name}
            name="activities"
            value={name}
            label={label}
            defaultChecked={chosen.includes(name)}
          />
        ))}
      </div>
    </details>
  );
}
