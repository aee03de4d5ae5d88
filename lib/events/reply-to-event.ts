import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { placeFreed, replyGiven } from "./activity";
import { assertOpen } from "./assert-open";
import { lockEvent } from "./find-event";
import { freePlaces, moveUp } from "./places";
import type { ReplyToEventInput } from "./schema";

/**
 * Says whether somebody comes, and with how many. Where there is no room they join the waiting list; whoever has a
 * place keeps it when they ask for more than is left. Places that become free go to those who wait.
 */
export async function replyToEvent(actor: Actor, input: ReplyToEventInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const event = await lockEvent(tx, actor, input.eventId);
    if (actor.kind !== "user") throw forbidden("events.not_a_person", "Please sign in to answer.");
    assertOpen(event, now);

    const { userId } = actor;
    const key = { eventId_userId: { eventId: event.id, userId } };
    const before = await tx.eventReply.findUnique({
      where: key,
      select: { answer: true, waitingSince: true, checkedInAt: true },
    });
    const guests = input.answer === "NO" ? 0 : input.guests;
    const free = input.answer === "YES" ? await freePlaces(tx, event, userId) : 0;
    const hasPlace = before?.answer === "YES" && before.waitingSince === null;
    const waits = input.answer === "YES" && 1 + guests > free;
    if (waits) assertMayWait(event, 1 + guests, { hasPlace, free });

    const waitingSince = waits ? (before?.waitingSince ?? now) : null;
    const gone = input.answer === "NO" && { checkedInAt: null, checkedInById: null };
    const data = { answer: input.answer, guests, waitingSince, updatedAt: now, ...gone };
    await tx.eventReply.upsert({
      where: key,
      create: { ...data, eventId: event.id, userId, createdAt: now },
      update: data,
    });
    const movedUp = await moveUp(tx, event);
    record(replyGiven({ eventId: event.id, userId }));
    if (movedUp.length > 0) record(placeFreed({ eventId: event.id, userIds: movedUp }));
    return { eventId: event.id, answer: input.answer, guests, isWaiting: waits && !movedUp.includes(userId) };
  });
}

/** A party that can never fit, or more guests than there are places, is said at once. */
function assertMayWait(
  { capacity }: { capacity: number | null },
  party: number,
  { hasPlace, free }: { hasPlace: boolean; free: number },
): void {
  if (capacity !== null && party > capacity)
    throw invalid(
      "guests",
      "events.party_too_large",
      `Only ${capacity} people fit altogether. Please bring fewer guests.`,
    );
  if (hasPlace)
    throw invalid(
      "guests",
      "events.no_room_for_guests",
      `There is room for ${Math.max(0, free - 1)} guests of yours only. Your place is safe: nothing was changed.`,
    );
}
