import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { getOpenIncident } from "./find-incident";
import type { EndIncidentInput } from "./schema";

/** It is over, or it never was one. Its requests go on as they are; the next ones may raise a new incident. */
export async function endIncident(actor: Actor, { incidentId, outcome }: EndIncidentInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const { id } = await getOpenIncident(tx, actor, incidentId);
    const endedById = userIdOf(actor);
    if (!endedById) throw forbidden("maintenance.not_a_person", "Only a person can end an incident.");
    await tx.incident.update({ where: { id }, data: { endedAt: now, endedById, outcome } });
    return { incidentId: id };
  });
}
