import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { invalidTransition, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { assertMayHandleIncidents } from "./permissions";

/** An incident that goes on, locked; one that has ended is not changed any more. */
export async function getOpenIncident(tx: Tx, actor: Actor, id: string) {
  assertMayHandleIncidents(actor);
  if (!isUuid(id)) throw notFound("incident");
  await tx.$queryRaw`select 1 from incidents where id = ${id}::uuid for update`;
  const incident = await tx.incident.findUnique({ where: { id }, select: { id: true, endedAt: true } });
  if (!incident) throw notFound("incident");
  if (incident.endedAt)
    throw invalidTransition("maintenance.incident_ended", "This incident has ended. Nothing was changed.");
  return incident;
}
