import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { listFilter } from "./list-filter";
import { canSeeCosts, visibleRequests } from "./permissions";
import { listRequests, requestRow } from "./queries";
import type { ListRequestsInput } from "./schema";

const more = {
  id: true,
  resolvedAt: true,
  residentRating: true,
  estimatedCost: true,
  actualCost: true,
  assignedToId: true,
} satisfies Prisma.MaintenanceRequestSelect;

const consoleRow = { ...requestRow, ...more } satisfies Prisma.MaintenanceRequestSelect;
type Row = Prisma.MaintenanceRequestGetPayload<{ select: typeof consoleRow }>;
/** Costs are null for whoever may not see them. */
export type ConsoleRow = Row & { showsCosts: boolean };
export type ConsolePage = { rows: ConsoleRow[]; nextCursor: string | null };

/** A page of the same list as everybody's, with what the console shows beside. */
export async function listConsoleRequests(
  actor: Actor,
  input: ListRequestsInput,
  now: Date,
  take: number,
): Promise<ConsolePage> {
  const page = await listRequests(actor, input, now, take);
  const found = await prisma.maintenanceRequest.findMany({
    where: { id: { in: page.rows.map(({ id }) => id) } },
    select: more,
  });
  const byId = new Map(found.map((each) => [each.id, each]));
  const rows = page.rows.flatMap((row) => {
    const facts = byId.get(row.id);
    return facts ? [withCosts(actor, { ...row, ...facts })] : [];
  });
  return { rows, nextCursor: page.nextCursor };
}

/** What was chosen in the list, as far as this actor may see it. */
export async function listChosenRequests(actor: Actor, tickets: string[]): Promise<ConsoleRow[]> {
  const rows = await prisma.maintenanceRequest.findMany({
    where: { AND: [visibleRequests(actor), { ticketNumber: { in: tickets } }] },
    select: consoleRow,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    relationLoadStrategy: "join",
  });
  return rows.map((row) => withCosts(actor, row));
}

/** How many the filters leave, counted no further than `limit`. */
export const countRequests = (
  actor: Actor,
  input: ListRequestsInput,
  now: Date,
  limit: number,
): Promise<number> => prisma.maintenanceRequest.count({ where: listFilter(actor, input, now), take: limit });

function withCosts(actor: Actor, row: Row): ConsoleRow {
  const showsCosts = canSeeCosts(actor, row);
  return { ...row, ...(!showsCosts && { estimatedCost: null, actualCost: null }), showsCosts };
}
