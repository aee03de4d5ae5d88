import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requestAcknowledged } from "./activity";
import { getVisibleRequest } from "./find-request";
import { instant, move } from "./move";
import { mayDispatch } from "./permissions";
import type { AcknowledgeRequestInput } from "./schema";

/** Tells the resident: we have seen it. */
export async function acknowledgeRequest(actor: Actor, input: AcknowledgeRequestInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!mayDispatch(actor))
      throw forbidden("maintenance.not_dispatcher", "Only a manager or supervisor can acknowledge requests.");
    // Taking it off a desk leads there, too, but that is not what was asked.
    if (request.status === "ASSIGNED")
      throw invalidTransition(
        "maintenance.is_assigned",
        "It is assigned already, which is more than acknowledged.",
      );

    const at = instant(request, now);
    await move(tx, request, "ACKNOWLEDGED", { actor, at, data: { acknowledgedAt: at } });
    record(requestAcknowledged({ requestId: request.id }));
    return { ticketNumber: request.ticketNumber };
  });
}
