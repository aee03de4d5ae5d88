import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { getVisibleRequest } from "../find-request";
import { getOpenIncident } from "./find-incident";
import type { LinkInput } from "./schema";

/** It only looked alike. */
export async function unlinkRequest(
  actor: Actor,
  { incidentId, ticketNumber }: LinkInput,
  _now = new Date(),
) {
  return transact(actor, async (tx) => {
    await getOpenIncident(tx, actor, incidentId);
    const request = await getVisibleRequest(tx, actor, { ticketNumber });
    await tx.incidentLink.deleteMany({ where: { requestId: request.id, incidentId } });
    return { incidentId, ticketNumber };
  });
}
