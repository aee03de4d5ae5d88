import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { eventCancelled } from "./activity";
import { assertOpen } from "./assert-open";
import { lockEvent } from "./find-event";
import { mayManage } from "./permissions";
import type { CancelEventInput } from "./schema";

/** Calls an event off, for good; everybody is told why. */
export async function cancelEvent(actor: Actor, input: CancelEventInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const event = await lockEvent(tx, actor, input.eventId);
    if (!mayManage(actor, event))
      throw forbidden("events.not_yours", "Only its organiser or the estate office can cancel this event.");
    assertOpen(event, now);

    await tx.event.update({
      where: { id: event.id },
      data: {
        cancelledAt: now,
        cancellationReason: input.reason,
        sequence: { increment: 1 },
        updatedAt: now,
      },
    });
    record(eventCancelled({ eventId: event.id }));
    return { eventId: event.id };
  });
}
