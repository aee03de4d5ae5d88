import { listHref, toggled } from "@/components/maintenance/list-url";
import type { FilterChip } from "@/components/ui/filter-chips";
import type { FilterChoice, FilterChoices } from "@/lib/maintenance/filter-choices";
import { priorityLabel } from "@/lib/maintenance/priority";
import type { ListRequestsInput } from "@/lib/maintenance/schema";
import { STATUS_LABEL } from "@/lib/maintenance/status";

/** Everything the list is narrowed by: each chip takes its own away. */
export function chosenFilters(
  list: ListRequestsInput,
  { categories, assignees }: FilterChoices,
  base: string,
): FilterChip[] {
  const chip = (label: string, without: Partial<ListRequestsInput>): FilterChip => ({
    label,
    href: listHref(list, without, base),
    active: true,
  });
  return [
    ...(list.q ? [chip(`“${list.q}”`, { q: "" })] : []),
    ...list.status.map((status) => chip(STATUS_LABEL[status], { status: toggled(list.status, status) })),
    ...list.priority.map((priority) =>
      chip(priorityLabel(priority), { priority: toggled(list.priority, priority) }),
    ),
    ...list.category.map((id) =>
      chip(nameOf(categories, id) ?? "Another category", { category: toggled(list.category, id) }),
    ),
    ...list.assignee.map((id) =>
      chip(nameOf(assignees, id) ?? "Somebody else", { assignee: toggled(list.assignee, id) }),
    ),
  ];
}

const nameOf = (choices: FilterChoice[], id: string) => choices.find((choice) => choice.id === id)?.name;
