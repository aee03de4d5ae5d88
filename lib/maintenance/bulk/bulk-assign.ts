import type { Actor } from "@/lib/platform/actor";
import { forbidden, limitReached, notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { assignRequest } from "../assign-request";
import { mayAssign, visibleRequests } from "../permissions";
import { listActiveStaff } from "../suitable-staff";
import { type BulkResult, forEachTicket } from "./for-each-ticket";
import type { BulkAssignInput } from "./schema";
import { suggester } from "./suggester";

/** To one person, or each to whoever is suggested for it; every one by the rules of a single assignment. */
export async function bulkAssign(
  actor: Actor,
  { ticket, assigneeId }: BulkAssignInput,
  now = new Date(),
): Promise<BulkResult> {
  if (!mayAssign(actor))
    throw forbidden("maintenance.not_assigner", "Only managers and supervisors can assign requests.");
  const assign = async (ticketNumber: string, to: string) => {
    const { assigneeName } = await assignRequest(actor, { ticketNumber, assigneeId: to }, now);
    return `Assigned to ${assigneeName}.`;
  };
  if (assigneeId) return forEachTicket(ticket, (ticketNumber) => assign(ticketNumber, assigneeId));

  const [requests, settings, staff] = await Promise.all([
    readRequests(actor, ticket),
    readSettings(),
    listActiveStaff(prisma),
  ]);
  const suggest = suggester(staff, settings.maxConcurrentAssignments);
  return forEachTicket(ticket, async (ticketNumber) => {
    const request = requests.get(ticketNumber);
    if (!request) throw notFound("request");
    if (request.assignedTo)
      throw limitReached(
        "maintenance.has_assignee",
        `${request.assignedTo.name} has it already. To move it, choose a person.`,
      );
    return suggest(request.category, (userId) => assign(ticketNumber, userId));
  });
}

async function readRequests(actor: Actor, tickets: string[]) {
  const found = await prisma.maintenanceRequest.findMany({
    where: { AND: [visibleRequests(actor), { ticketNumber: { in: tickets } }] },
    select: {
      ticketNumber: true,
      category: { select: { name: true, roles: true } },
      assignedTo: { select: { name: true } },
    },
    relationLoadStrategy: "join",
  });
  return new Map(found.map((request) => [request.ticketNumber, request]));
}
