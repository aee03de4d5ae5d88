import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { acknowledgeRequest } from "../acknowledge-request";
import { type BulkRow, forEachTicket } from "../bulk/for-each-ticket";
import { visibleRequests } from "../permissions";
import { resolveRequest } from "../resolve-request";
import { startRequest } from "../start-request";
import { endIncident } from "./end-incident";
import { assertMayHandleIncidents } from "./permissions";
import type { ResolveTogetherInput } from "./schema";

export type TogetherResult = { rows: BulkRow[]; hasEnded: boolean };

const UNDONE = ["SUBMITTED", "ACKNOWLEDGED", "ASSIGNED", "IN_PROGRESS"] as const;

/**
 * One repair, many requests: each goes its normal way to “Resolved”, by the verbs that everybody uses and in
 * transactions of its own. When none is left to be done, the incident ends with the same words.
 */
export async function resolveTogether(
  actor: Actor,
  { incidentId, resolution }: ResolveTogetherInput,
  now = new Date(),
): Promise<TogetherResult> {
  assertMayHandleIncidents(actor);
  const incident = await prisma.incident.findUnique({
    where: { id: incidentId },
    select: { id: true, endedAt: true },
  });
  if (!incident) throw notFound("incident");

  const undone = { incident: { incidentId }, status: { in: [...UNDONE] } };
  const requests = await prisma.maintenanceRequest.findMany({
    where: { AND: [undone, visibleRequests(actor)] },
    orderBy: { createdAt: "asc" },
    select: { ticketNumber: true, status: true },
  });
  const statusOf = new Map(requests.map(({ ticketNumber, status }) => [ticketNumber, status]));
  const { rows } = await forEachTicket([...statusOf.keys()], async (ticketNumber) => {
    const status = statusOf.get(ticketNumber);
    if (status === "SUBMITTED") await acknowledgeRequest(actor, { ticketNumber }, now);
    if (status !== "IN_PROGRESS") await startRequest(actor, { ticketNumber }, now);
    await resolveRequest(actor, { ticketNumber, resolution, actualCost: undefined, photos: [] }, now);
    return "Resolved.";
  });
  const left = await prisma.maintenanceRequest.count({ where: undone });
  if (left === 0 && !incident.endedAt) await endIncident(actor, { incidentId, outcome: resolution }, now);
  return { rows, hasEnded: left === 0 };
}
