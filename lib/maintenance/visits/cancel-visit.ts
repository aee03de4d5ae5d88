import { getVisibleRequest } from "@/lib/maintenance/find-request";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { visitCancelled } from "./activity";
import { getVisit } from "./find-visit";
import { moveVisit } from "./move-visit";
import { mayCancelVisit, mayPick } from "./permissions";
import type { CancelVisitInput } from "./schema";
import { writeNote } from "./write-note";

/** It does not take place, none of the times suits, or they are withdrawn; the other side is told why. */
export async function cancelVisit(actor: Actor, input: CancelVisitInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    const visit = await getVisit(tx, request, input);
    const cancelledById = userIdOf(actor);
    if (!cancelledById || !mayCancelVisit(actor, request))
      throw forbidden("visits.not_party", "Only the two who meet can cancel the visit.");

    await moveVisit(tx, visit, "CANCELLED", { cancelledAt: now, cancelledById, reason: input.reason });
    const offered = mayPick(actor, request, visit)
      ? "None of the offered times suits"
      : "The times are withdrawn";
    const what = visit.status === "AGREED" ? "The visit is called off" : offered;
    await writeNote(tx, request.id, { actor, at: now, content: `${what}: ${input.reason}` });
    record(visitCancelled({ requestId: request.id, visitId: visit.id, isDeskChange: false }));
    return { ticketNumber: request.ticketNumber };
  });
}
