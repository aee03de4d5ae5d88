import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { checkInUndone } from "./activity";
import { assertCheckIn } from "./assert-check-in";
import { lockEvent } from "./find-event";
import type { CheckInInput } from "./schema";

/** The wrong name was tapped. */
export async function undoCheckIn(actor: Actor, input: CheckInInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const event = await lockEvent(tx, actor, input.eventId);
    assertCheckIn(actor, event, now);
    const key = { eventId: event.id, userId: input.userId };
    const { count } = await tx.eventReply.updateMany({
      where: { ...key, checkedInAt: { not: null } },
      data: { checkedInAt: null, checkedInById: null, updatedAt: now },
    });
    if (count > 0) record(checkInUndone(key));
    return { eventId: event.id };
  });
}
