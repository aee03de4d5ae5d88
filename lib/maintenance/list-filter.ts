import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { overdueAt } from "./overdue";
import { visibleRequests } from "./permissions";
import type { ListRequestsInput, Tab } from "./schema";

type Where = Prisma.MaintenanceRequestWhereInput;

/** Nobody has it yet. */
export const WAITING = ["SUBMITTED", "ACKNOWLEDGED"] satisfies RequestStatus[];

/**
 * The five open statuses, said so that the planner sees at once that the small indexes of open work apply (a list of
 * statuses comes as parameters). The database's CHECKs keep both the same.
 */
const OPEN = { closedAt: null, cancelledAt: null } satisfies Where;

/** What each tab of the list holds; the counts beside the tabs use the same clauses. */
export const TAB: Record<Tab, (actor: Actor, now: Date) => Where> = {
  open: () => OPEN,
  unassigned: () => ({ ...OPEN, assignedToId: null }),
  mine: (actor) => ({ ...OPEN, assignedToId: userIdOf(actor) }),
  overdue: (_, now) => ({ ...OPEN, ...overdueAt(now) }),
  ended: () => ({ status: { in: ["CLOSED", "CANCELLED"] } }),
  all: () => ({}),
};

/** Everything the list's URL asks for, within what this actor may see. */
export function listFilter(actor: Actor, input: Omit<ListRequestsInput, "cursor">, now: Date): Where {
  return {
    AND: [
      visibleRequests(actor),
      TAB[input.tab](actor, now),
      input.status.length ? { status: { in: input.status } } : {},
      input.priority.length ? { priority: { in: input.priority } } : {},
      input.category.length ? { categoryId: { in: input.category } } : {},
      input.assignee.length ? { assignedToId: { in: input.assignee } } : {},
      input.sort === "due" ? { estimatedCompletion: { not: null } } : {},
      ...searchWords(input.q).map((word) => ({ searchText: { contains: word } })),
    ],
  };
}

/** Each word must occur in ticket, flat, title or description; `%` and `_` are ordinary characters here. */
const searchWords = (q: string): string[] =>
  q
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => word.replace(/[\\%_]/g, "\\$&"));
