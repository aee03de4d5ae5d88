import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { bookingCancelled } from "../activity";

/** What has ended is over; what nobody decided about before it began is cancelled, and whoever asked is told. */
export async function completeBookings(actor: Actor, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { count } = await tx.booking.updateMany({
      where: { status: "CONFIRMED", endsAt: { lte: now } },
      data: { status: "COMPLETED", completedAt: now },
    });
    const undecided = await tx.booking.updateManyAndReturn({
      where: { status: "PENDING", offeredUntil: null, startsAt: { lte: now } },
      data: {
        status: "CANCELLED",
        cancelledAt: now,
        cancellationFee: 0,
        reason: "Nobody decided about it before it began.",
      },
      select: { id: true },
    });
    for (const { id } of undecided) record(bookingCancelled({ bookingId: id, count: 1 }));
    return { completed: count, undecided: undecided.length };
  });
}
