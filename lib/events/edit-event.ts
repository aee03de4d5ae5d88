import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden, invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { type EventChange, eventEdited, placeFreed } from "./activity";
import { assertOpen } from "./assert-open";
import { type FoundEvent, lockEvent } from "./find-event";
import { mayManage } from "./permissions";
import { freePlaces, moveUp } from "./places";
import { REMIND_HOURS } from "./remind-hours";
import type { EditEventInput } from "./schema";
import { assertAhead, type Span, spanOf } from "./when";

/** Changes an event. Those who come hear of a new time or place; more room lets people move up. */
export async function editEvent(actor: Actor, input: EditEventInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { eventId, seenSequence, startsAt: _from, endsAt: _to, capacity = null, ...fields } = input;
    const event = await lockEvent(tx, actor, eventId);
    if (!mayManage(actor, event))
      throw forbidden("events.not_yours", "Only its organiser or the estate office can change this event.");
    assertOpen(event, now);
    if (event.sequence !== seenSequence)
      throw conflict(
        "events.changed_meanwhile",
        "Somebody changed this event a moment ago. Nothing of yours was saved: please open it again and look.",
      );
    const { timeZone } = await readSettings(tx);
    const span = spanOf(input, timeZone);
    const isMoved = !isSame(event.startsAt, span.startsAt) || event.isAllDay !== fields.isAllDay;
    if (isMoved) assertAhead({ ...span, isAllDay: fields.isAllDay }, now);
    await assertRoom(tx, event, capacity);

    await tx.event.update({
      where: { id: event.id },
      data: {
        ...fields,
        ...span,
        capacity,
        sequence: { increment: 1 },
        updatedAt: now,
        ...(isMoved && isFarAhead(span, now) && { remindedAt: null }),
      },
    });
    const movedUp = await moveUp(tx, { id: event.id, capacity });
    record(eventEdited({ eventId: event.id, changed: changesOf(event, span, fields) }));
    if (movedUp.length > 0) record(placeFreed({ eventId: event.id, userIds: movedUp }));
    return { eventId: event.id };
  });
}

/** Nobody who has a place loses it. */
async function assertRoom(tx: Tx, event: FoundEvent, capacity: number | null): Promise<void> {
  const free = await freePlaces(tx, { id: event.id, capacity });
  if (free >= 0) return;
  const taken = (capacity ?? 0) - free;
  throw invalid(
    "capacity",
    "events.more_are_coming",
    `${taken} people are coming already. Please allow at least ${taken}.`,
  );
}

function changesOf(
  event: FoundEvent,
  span: Span,
  { location, isAllDay }: Pick<FoundEvent, "location" | "isAllDay">,
): EventChange[] {
  const isSameTime =
    isSame(event.startsAt, span.startsAt) && isSame(event.endsAt, span.endsAt) && event.isAllDay === isAllDay;
  return [
    ...(isSameTime ? [] : (["time"] as const)),
    ...(event.location === location ? [] : (["place"] as const)),
  ];
}

const isSame = (a: Date, b: Date) => a.getTime() === b.getTime();

/** Far enough for a reminder (or another one, of the new time). */
const isFarAhead = ({ startsAt }: Span, now: Date) =>
  startsAt.getTime() > now.getTime() + REMIND_HOURS * 3_600_000;
