import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden, invalidTransition } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requestAreaMarked } from "./activity";
import { assertCommonArea } from "./common-area";
import { getVisibleRequest } from "./find-request";
import { update } from "./move";
import { canMarkArea, mayDispatch } from "./permissions";
import type { MarkAreaInput } from "./schema";

/**
 * Says which common area a request is about, and whether nobody can have that area until it is resolved. Whoever has
 * booked it is told by the reaction to this fact.
 */
export async function markArea(actor: Actor, input: MarkAreaInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const request = await getVisibleRequest(tx, actor, input);
    if (!mayDispatch(actor))
      throw forbidden("maintenance.not_dispatcher", "Only managers can close a common area for a repair.");
    if (!canMarkArea(actor, request))
      throw invalidTransition("maintenance.is_over", "This request is over: it closes nothing any more.");
    await assertCommonArea(tx, input.commonAreaId);

    await update(tx, request, { commonAreaId: input.commonAreaId ?? null, blocksArea: input.blocksArea });
    await tx.maintenanceUpdate.create({
      data: {
        requestId: request.id,
        authorId: userIdOf(actor),
        kind: "SYSTEM",
        content: input.blocksArea
          ? "The place is closed until this is resolved. Whoever booked it is told."
          : "The place stays open.",
        createdAt: now,
      },
    });
    record(requestAreaMarked({ requestId: request.id }));
    return { ticketNumber: request.ticketNumber, isClosed: input.blocksArea };
  });
}
