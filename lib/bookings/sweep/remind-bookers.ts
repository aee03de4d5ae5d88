import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { bookingApproaching } from "../activity";

const HOURS = 24;

/** A day ahead, once each. Whoever booked later than that knows. */
export async function remindBookers(actor: Actor, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const soon = new Date(now.getTime() + HOURS * 3_600_000);
    const due = await tx.$queryRaw<{ id: string; tell: boolean }[]>`
      update bookings set reminded_at = ${now}
      where status = 'CONFIRMED' and reminded_at is null and starts_at > ${now} and starts_at <= ${soon}
      returning id, created_at <= starts_at - ${HOURS}::int * interval '1 hour' as tell`;
    const told = due.filter(({ tell }) => tell);
    for (const { id } of told) record(bookingApproaching({ bookingId: id }));
    return { reminded: told.length };
  });
}
