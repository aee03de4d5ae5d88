import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { placeFreed } from "./activity";
import { lockEvent } from "./find-event";
import { moveUp } from "./places";
import type { ReleasePlacesInput } from "./schema";

/** Whoever has left the estate keeps no place in what is to come; those who wait move up. */
export async function releasePlaces(actor: Actor, input: ReleasePlacesInput, now = new Date()) {
  if (actor.kind !== "system") throw forbidden("events.system_only", "Only the system does this.");
  return transact(actor, async (tx, record) => {
    const kept = await tx.eventReply.findMany({
      where: {
        userId: input.userId,
        answer: { not: "NO" },
        event: { startsAt: { gt: now }, cancelledAt: null },
      },
      select: { eventId: true },
      orderBy: { eventId: "asc" },
    });
    for (const { eventId } of kept) {
      const event = await lockEvent(tx, actor, eventId);
      await tx.eventReply.update({
        where: { eventId_userId: { eventId, userId: input.userId } },
        data: {
          answer: "NO",
          guests: 0,
          waitingSince: null,
          checkedInAt: null,
          checkedInById: null,
          updatedAt: now,
        },
      });
      const movedUp = await moveUp(tx, event);
      if (movedUp.length > 0) record(placeFreed({ eventId, userIds: movedUp }));
    }
    return { released: kept.length };
  });
}
