import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { visibleRequests } from "../permissions";
import { requestRow } from "../queries";
import { assertMayHandleIncidents } from "./permissions";

const PAGE_SIZE = 25;

const line = {
  id: true,
  block: true,
  openedAt: true,
  endedAt: true,
  outcome: true,
  endedBy: { select: { name: true } },
  category: { select: { id: true, name: true } },
  _count: { select: { links: true } },
} satisfies Prisma.IncidentSelect;

export type IncidentLine = Prisma.IncidentGetPayload<{ select: typeof line }>;

/** Newest first; the cursor is the id of the last one shown. */
export async function listIncidents(actor: Actor, cursor?: string) {
  assertMayHandleIncidents(actor);
  const rows = await prisma.incident.findMany({
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    ...(isUuid(cursor) && { cursor: { id: cursor }, skip: 1 }),
    select: line,
    relationLoadStrategy: "join",
  });
  const page = rows.slice(0, PAGE_SIZE);
  return { rows: page, nextCursor: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null };
}

/** With those of its requests that this actor may see. */
export async function getIncident(actor: Actor, id: string) {
  assertMayHandleIncidents(actor);
  const incident = isUuid(id)
    ? await prisma.incident.findUnique({ where: { id }, select: line, relationLoadStrategy: "join" })
    : null;
  if (!incident) throw notFound("incident");
  const requests = await prisma.maintenanceRequest.findMany({
    where: { AND: [{ incident: { incidentId: id } }, visibleRequests(actor)] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: requestRow,
    relationLoadStrategy: "join",
  });
  return { ...incident, requests };
}

export async function countOpenIncidents(actor: Actor): Promise<number> {
  assertMayHandleIncidents(actor);
  return prisma.incident.count({ where: { endedAt: null } });
}
