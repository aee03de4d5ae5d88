import { listHref } from "@/components/maintenance/list-url";
import { BULK_LIMIT } from "@/lib/maintenance/bulk/schema";
import { storableTickets } from "@/lib/maintenance/bulk/tickets";
import { type ConsoleRow, listChosenRequests, listConsoleRequests } from "@/lib/maintenance/console-list";
import { listRequestsInput } from "@/lib/maintenance/schema";
import type { UserActor } from "@/lib/platform/actor";

export const BASE = "/admin-panel/maintenance";

type Query = Record<string, string | string[] | undefined>;

/** What the list's form has sent: the chosen rows, or everything that its filters leave. */
export function readSelection(query: Query) {
  const list = listRequestsInput.parse(query);
  return {
    list,
    tickets: query.all === "1" ? [] : storableTickets(query.ticket),
    isAll: query.all === "1",
    back: listHref(list, {}, BASE),
  };
}

export async function listSelected(actor: UserActor, query: Query, now: Date): Promise<ConsoleRow[]> {
  const { list, tickets, isAll } = readSelection(query);
  if (!isAll) return tickets.length ? listChosenRequests(actor, tickets.slice(0, BULK_LIMIT)) : [];
  return (await listConsoleRequests(actor, { ...list, cursor: undefined }, now, BULK_LIMIT)).rows;
}
