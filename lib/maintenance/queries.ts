import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { after, encode, ORDER } from "./cursor";
import { listFilter, TAB, WAITING } from "./list-filter";
import { canSeeCosts, visibleRequests } from "./permissions";
import type { ListRequestsInput, Tab } from "./schema";
import { photo } from "./timeline-queries";

export const PAGE_SIZE = 25;

const person = { select: { id: true, name: true } } satisfies Prisma.UserDefaultArgs;

const row = {
  id: true,
  ticketNumber: true,
  title: true,
  status: true,
  priority: true,
  flatNumber: true,
  location: true,
  createdAt: true,
  estimatedCompletion: true,
  escalationLevel: true,
  category: { select: { id: true, name: true } },
  resident: person,
  assignedTo: person,
} satisfies Prisma.MaintenanceRequestSelect;

export { row as requestRow };
export type RequestRow = Prisma.MaintenanceRequestGetPayload<{ select: typeof row }>;
export type RequestPage = { rows: RequestRow[]; nextCursor: string | null };

/** One page of what the URL asks for; index order, keyset cursor, one query (by priority at most two). */
export async function listRequests(
  actor: Actor,
  input: ListRequestsInput,
  now = new Date(),
  take = PAGE_SIZE,
): Promise<RequestPage> {
  const filter = listFilter(actor, input, now);
  const rows: RequestRow[] = [];
  for (const range of after(input.sort, input.cursor)) {
    if (rows.length > take) break;
    rows.push(...(await readRows({ AND: [filter, range] }, input.sort, take + 1 - rows.length)));
  }
  const page = rows.slice(0, take);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > take && last ? encode(last) : null };
}

const readRows = (
  where: Prisma.MaintenanceRequestWhereInput,
  sort: ListRequestsInput["sort"],
  take: number,
): Promise<RequestRow[]> =>
  prisma.maintenanceRequest.findMany({
    where,
    orderBy: ORDER[sort],
    take,
    select: row,
    relationLoadStrategy: "join",
  });

export const COUNTED_TABS = ["open", "unassigned", "mine", "overdue"] as const satisfies Tab[];
export type TabCounts = Record<(typeof COUNTED_TABS)[number], number>;

/** How many wait in each tab of open work: two queries over the partial index of open requests. */
export async function countTabs(actor: Actor, now = new Date()): Promise<TabCounts> {
  const visible = visibleRequests(actor);
  const [desks, overdue] = await Promise.all([
    prisma.maintenanceRequest.groupBy({
      by: ["status", "assignedToId"],
      where: { AND: [visible, TAB.open(actor, now)] },
      _count: true,
    }),
    prisma.maintenanceRequest.count({ where: { AND: [visible, TAB.overdue(actor, now)] } }),
  ]);
  const sum = (keep: (desk: (typeof desks)[number]) => boolean) =>
    desks.filter(keep).reduce((total, desk) => total + desk._count, 0);
  return {
    open: sum(() => true),
    unassigned: sum(
      (desk) => desk.assignedToId === null && (WAITING as RequestStatus[]).includes(desk.status),
    ),
    mine: sum((desk) => desk.assignedToId !== null && desk.assignedToId === userIdOf(actor)),
    overdue,
  };
}

const detail = {
  ...row,
  description: true,
  block: true,
  residentId: true,
  createdById: true,
  assignedToId: true,
  assignedAt: true,
  acknowledgedAt: true,
  startedAt: true,
  resolvedAt: true,
  closedAt: true,
  cancelledAt: true,
  lastEscalatedAt: true,
  updatedAt: true,
  estimatedCost: true,
  actualCost: true,
  residentRating: true,
  residentFeedback: true,
  ratedAt: true,
  isFromReport: true,
  category: {
    select: { id: true, name: true, roles: true, maxPriority: true, estimatedResolutionHours: true },
  },
  resident: { select: { id: true, name: true, resident: { select: { phoneNumber: true } } } },
  createdBy: person,
  commonArea: { select: { id: true, name: true } },
  blocksArea: true,
  assignedBy: person,
  assignedTo: { select: { id: true, name: true, staff: { select: { role: true, phoneNumber: true } } } },
  attachments: { where: { updateId: null }, ...photo, orderBy: { createdAt: "asc" } },
  /** What it waits for now, if anything. */
  waits: { where: { endedAt: null }, select: { reason: true, note: true, startedAt: true } },
} satisfies Prisma.MaintenanceRequestSelect;

type Detail = Prisma.MaintenanceRequestGetPayload<{ select: typeof detail }>;
/** Costs are null for whoever may not see them: `showsCosts` says which null it is. */
export type RequestDetail = Detail & { showsCosts: boolean };

/** A request's page. Costs are left out for whoever may not see them. */
export async function getRequest(actor: Actor, ticketNumber: string): Promise<RequestDetail> {
  const request = await prisma.maintenanceRequest.findFirst({
    where: { AND: [{ ticketNumber }, visibleRequests(actor)] },
    select: detail,
    relationLoadStrategy: "join",
  });
  if (!request) throw notFound("request");
  const showsCosts = canSeeCosts(actor, request);
  return { ...request, ...(!showsCosts && { estimatedCost: null, actualCost: null }), showsCosts };
}
