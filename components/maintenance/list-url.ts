import type { ListRequestsInput } from "@/lib/maintenance/schema";

/**
 * The list's address with some of its state changed. Narrowing differently begins at the first page. `base` is the
 * page that the list stands on.
 */
export function listHref(
  state: ListRequestsInput,
  changes: Partial<ListRequestsInput> = {},
  base = "/maintenance",
): string {
  const next = { ...state, cursor: undefined, ...changes };
  const parameters = new URLSearchParams();
  if (next.tab !== "open") parameters.set("tab", next.tab);
  if (next.q) parameters.set("q", next.q);
  for (const status of next.status) parameters.append("status", status);
  for (const priority of next.priority) parameters.append("priority", String(priority));
  for (const category of next.category) parameters.append("category", category);
  for (const assignee of next.assignee) parameters.append("assignee", assignee);
  if (next.sort !== "newest") parameters.set("sort", next.sort);
  if (next.cursor) parameters.set("cursor", next.cursor);
  const query = parameters.toString();
  return query ? `${base}?${query}` : base;
}

/** The list with this value taken out if it was chosen, put in otherwise. */
export const toggled = <T>(values: T[], value: T): T[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value];

export const isNarrowed = ({ q, status, priority, category, assignee }: ListRequestsInput): boolean =>
  q !== "" || [status, priority, category, assignee].some((chosen) => chosen.length > 0);

/** Everything shown again, in the same tab and order. */
export const unnarrowed = {
  q: "",
  status: [],
  priority: [],
  category: [],
  assignee: [],
} satisfies Partial<ListRequestsInput>;
