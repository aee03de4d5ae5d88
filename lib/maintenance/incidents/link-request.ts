import { type Actor, userIdOf } from "@/lib/platform/actor";
import { AppError, invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { getVisibleRequest } from "../find-request";
import { getOpenIncident } from "./find-incident";
import type { LinkInput } from "./schema";

/** A manager sees that a request belongs to it, too. */
export async function linkRequest(actor: Actor, { incidentId, ticketNumber }: LinkInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const incident = await getOpenIncident(tx, actor, incidentId);
    const request = await getRequest(tx, actor, ticketNumber);
    const linked = await tx.incidentLink.findUnique({
      where: { requestId: request.id },
      select: { incidentId: true },
    });
    if (linked && linked.incidentId !== incident.id)
      throw invalid(
        "ticketNumber",
        "maintenance.in_other_incident",
        `${ticketNumber} is part of another incident. Take it out there first.`,
      );
    await tx.incidentLink.createMany({
      data: { requestId: request.id, incidentId, linkedById: userIdOf(actor), linkedAt: now },
      skipDuplicates: true,
    });
    return { incidentId, ticketNumber };
  });
}

async function getRequest(tx: Tx, actor: Actor, ticketNumber: string) {
  try {
    return await getVisibleRequest(tx, actor, { ticketNumber });
  } catch (error) {
    if (error instanceof AppError && error.kind === "not_found")
      throw invalid("ticketNumber", "maintenance.ticket_unknown", `There is no request ${ticketNumber}.`);
    throw error;
  }
}
