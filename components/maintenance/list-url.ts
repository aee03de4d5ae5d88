import { address } from "@/components/ui/address";
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
  const { tab, q, status, priority, category, assignee, sort, cursor } = {
    ...state,
    cursor: undefined,
    ...changes,
  };
  return address(
    base,
    { tab, q, status, priority, category, assignee, sort, cursor },
    { tab: "open", sort: "newest" },
  );
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
