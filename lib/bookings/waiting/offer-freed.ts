import type { Recorder } from "@/lib/platform/activity";
import type { Tx } from "@/lib/platform/prisma";
import { slotOffered } from "../activity";
import type { Area } from "../areas/find-area";
import { overlaps } from "../availability";
import { closedSpan } from "../closures/closed-span";
import { insertBooking } from "../insert-booking";
import { listTaken } from "../next-free";
import { slotProblem } from "../slot-problem";

/** How long a freed slot is held for whoever it is offered to. */
export const OFFER_HOURS = 2;
const LONGEST_LINE = 200;

/**
 * Whoever waits for hours that nobody has any more gets them offered, first come first served: the offer is a booking
 * that waits for an answer, so that nobody else can have the slot meanwhile. The caller has locked the area.
 */
export async function offerFreed(
  tx: Tx,
  record: Recorder,
  { area, now, timeZone }: { area: Area; now: Date; timeZone: string },
): Promise<number> {
  if (!area.isActive) return 0;
  const line = await tx.waitingEntry.findMany({
    where: { areaId: area.id, status: "WAITING", startsAt: { gt: now } },
    orderBy: [{ isFirst: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    take: LONGEST_LINE,
  });
  if (!line.length) return 0;
  const last = new Date(Math.max(...line.map(({ endsAt }) => endsAt.getTime())));
  const taken = await listTaken(tx, area.id, { from: now, to: last });
  const closed = area.closures.map((closure) => closedSpan(closure, now));
  let offered = 0;
  for (const entry of line) {
    const slot = { from: entry.startsAt, to: entry.endsAt };
    if ([...taken, ...closed].some((span) => overlaps(span, slot))) continue;
    if (slotProblem(area, { slot, guests: entry.guests }, now, timeZone)) continue;
    const until = now.getTime() + OFFER_HOURS * 3_600_000;
    const booking = await insertBooking(tx, {
      area,
      userId: entry.userId,
      slot,
      guests: entry.guests,
      purpose: entry.purpose,
      status: "PENDING",
      offeredUntil: new Date(Math.min(until, slot.from.getTime())),
      now,
      timeZone,
    });
    await tx.waitingEntry.update({
      where: { id: entry.id },
      data: { status: "OFFERED", bookingId: booking.id },
    });
    record(slotOffered({ bookingId: booking.id }));
    taken.push(slot);
    offered++;
  }
  return offered;
}
