"use client";
import { useEffect, useRef, useState } from "react";
import { iconClass } from "@/components/ui/icon-class";
import { RadioCards } from "@/components/ui/radio-cards";
import type { CategoryChoice } from "@/lib/maintenance/categories/choices";
import {
  EMERGENCY,
  PRIORITIES,
  PRIORITY_HELP,
  PRIORITY_LABEL,
  priorityLabel,
} from "@/lib/maintenance/priority";

/**
 * What it is about and how urgent. Priorities above the category's limit grey out; without JavaScript the server says
 * so instead. The emergency's note follows the choice without a script.
 */
export function CategoryAndPriority({
  categories,
  categoryId,
  priority,
}: {
  categories: CategoryChoice[];
  categoryId?: string | undefined;
  priority: number;
}) {
  const [chosen, setChosen] = useState(categoryId);
  const group = useRef<HTMLDivElement>(null);
  const category = categories.find(({ id }) => id === chosen);
  const max = category?.maxPriority ?? EMERGENCY;

  useEffect(() => {
    const priorities = group.current?.querySelectorAll<HTMLInputElement>('input[name="priority"]') ?? [];
    const current = [...priorities].find((input) => input.checked);
    if (current && Number(current.value) > max)
      [...priorities].find((input) => Number(input.value) === max)?.click();
  }, [max]);

  return (
    <div ref={group} className="group/urgency grid gap-5">
      <RadioCards
        name="categoryId"
        legend="What is it about?"
        columns={4}
        required
        defaultValue={categoryId}
        onValueChange={setChosen}
        options={categories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioCards
        name="priority"
        legend="How urgent is it?"
        columns={2}
        required
        defaultValue={String(priority)}
        help={
          category && max < EMERGENCY
            ? `${category.name} requests can be “${priorityLabel(max)}” at most.`
            : undefined
        }
        options={PRIORITIES.map((value) => ({
          value: String(value),
          label: PRIORITY_LABEL[value],
          detail: PRIORITY_HELP[value],
          disabled: value > max,
        }))}
      />
      <EmergencyNote />
    </div>
  );
}

function EmergencyNote() {
  return (
    <div
      className={`hidden gap-3 rounded border border-alert-line bg-alert-bg px-4 py-3 text-sm [--icon-size:1rem] before:mt-0.5 before:bg-alert group-has-[[name=priority][value='4']:checked]/urgency:flex ${iconClass("siren")}`}
    >
      <div className="grid gap-1">
        <p className="font-medium text-alert">If somebody is in danger, call security or 112 first.</p>
        <p>
          An emergency is given at once to a person who is available around the clock, day and night, and the
          facility managers are alerted.
        </p>
      </div>
    </div>
  );
}
