import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requestCancelled } from "./activity";
import { getVisibleRequest } from "./find-request";
import { instant, move } from "./move";
import { canCancel, isResident, mayDispatch } from "./permissions";
import type { CancelRequestInput } from "./schema";
import { canMove } from "./status";

/** Ends a request that will not be done; the reason stays on the timeline. */
export async function cancelRequest(actor: Actor, input: CancelRequestInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!mayDispatch(actor) && !isResident(actor, request))
      throw forbidden("maintenance.not_canceller", "Only the resident or a manager can cancel it.");
    if (canMove(request.status, "CANCELLED") && !canCancel(actor, request))
      throw forbidden(
        "maintenance.cancel_too_late",
        "Somebody is on it already. Please ask for the cancellation in a comment.",
      );

    const at = instant(request, now);
    await move(tx, request, "CANCELLED", { actor, at, note: input.reason, data: { cancelledAt: at } });
    record(requestCancelled({ requestId: request.id, from: request.status }));
    return { ticketNumber: request.ticketNumber };
  });
}
