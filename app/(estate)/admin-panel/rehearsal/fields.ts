import type { RehearsalField } from "@/components/analytics/rehearsal-form";
import { hoursField } from "@/lib/analytics/rehearsal/draft";
import type { Rehearsal } from "@/lib/analytics/rehearsal/rehearse";

type Result = Pick<Rehearsal, "draft" | "today" | "errors" | "typed" | "categories">;

export function ruleFields({ draft, today, ...said }: Result): RehearsalField[] {
  return [
    {
      label: "Requests per person at once",
      ...field(said, "cap", draft.maxConcurrentAssignments, today.maxConcurrentAssignments),
    },
    {
      label: "Hours between escalations",
      ...field(said, "escalation", draft.escalationHours, today.escalationHours),
    },
  ];
}

export const hourFields = ({ draft, today, categories, ...said }: Result): RehearsalField[] =>
  categories.map(({ id, name }) => ({
    label: name,
    ...field(said, hoursField(id), draft.hours[id] ?? 0, today.hours[id] ?? 0),
  }));

const field = (
  { typed, errors }: Pick<Result, "typed" | "errors">,
  name: string,
  value: number,
  today: number,
) => ({
  name,
  value: typed[name] ?? String(value),
  today: String(today),
  errors: errors[name] ?? [],
});
