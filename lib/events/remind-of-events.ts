import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { eventApproached } from "./activity";
import { REMIND_HOURS } from "./remind-hours";

/** Once for each event, a day before it begins. Doing it again, or twice at once, changes nothing. */
export async function remindOfEvents(actor: Actor, now = new Date()) {
  if (actor.kind !== "system") throw forbidden("events.system_only", "Only the system does this.");
  return transact(actor, async (tx, record) => {
    const until = new Date(now.getTime() + REMIND_HOURS * 3_600_000);
    const due = await tx.$queryRaw<{ id: string }[]>`
      with due as materialized (
        select id from events
        where reminded_at is null and cancelled_at is null and starts_at > ${now} and starts_at <= ${until}
        order by starts_at, id
        for no key update skip locked
      )
      update events e set reminded_at = ${now}
      from due where e.id = due.id
      returning e.id`;
    for (const { id } of due) record(eventApproached({ eventId: id }));
    return { reminded: due.length };
  });
}
