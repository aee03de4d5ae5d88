import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { personCheckedIn } from "./activity";
import { assertCheckIn } from "./assert-check-in";
import { lockEvent } from "./find-event";
import type { CheckInInput } from "./schema";

/** Somebody is here, with or without having answered. A second tap changes nothing. */
export async function checkIn(actor: Actor, input: CheckInInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const event = await lockEvent(tx, actor, input.eventId);
    assertCheckIn(actor, event, now);
    const person = await tx.user.findFirst({
      where: { id: input.userId, status: "ACTIVE" },
      select: { id: true, name: true },
    });
    if (!person) throw notFound("person");

    const key = { eventId: event.id, userId: person.id };
    const here = { checkedInAt: now, checkedInById: userIdOf(actor), updatedAt: now };
    const { count } = await tx.eventReply.updateMany({
      where: { ...key, checkedInAt: null, answer: { not: "NO" } },
      data: here,
    });
    // Nobody asks for a place here, so that no limit keeps out who stands at the door.
    const came =
      count ||
      (await tx.$executeRaw`
        insert into event_replies (id, event_id, user_id, answer, checked_in_at, checked_in_by_id, created_at, updated_at)
        values (uuid_v7(), ${event.id}::uuid, ${person.id}::uuid, 'MAYBE', ${now}, ${userIdOf(actor)}::uuid, ${now}, ${now})
        on conflict (event_id, user_id) do update
          set answer = 'MAYBE', checked_in_at = excluded.checked_in_at,
            checked_in_by_id = excluded.checked_in_by_id, updated_at = excluded.updated_at
          where event_replies.checked_in_at is null`);
    if (came > 0) record(personCheckedIn(key));
    return { eventId: event.id, name: person.name };
  });
}
