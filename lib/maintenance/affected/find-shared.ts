import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { sharedRequests } from "./permissions";

/** The request as neighbours may know it, locked: the flats that it affects are counted one joiner after the other. */
export async function getSharedForChange(tx: Tx, actor: Actor, ticketNumber: string) {
  await tx.$queryRaw`select 1 from maintenance_requests where ticket_number = ${ticketNumber} for update`;
  const request = await tx.maintenanceRequest.findFirst({
    where: { AND: [{ ticketNumber }, sharedRequests(actor)] },
    select: {
      id: true,
      ticketNumber: true,
      status: true,
      priority: true,
      residentId: true,
      flatNumber: true,
      category: { select: { name: true, maxPriority: true } },
    },
    relationLoadStrategy: "join",
  });
  if (!request) throw notFound("request");
  return request;
}
