import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { bookingCancelled } from "./activity";
import { type BookingInHand, bookingInHand, getBookingForChange } from "./find-booking";
import { move } from "./move";
import { isBooker, mayCancel } from "./permissions";
import { cancellationFeeAt } from "./price";
import type { CancelBookingInput } from "./schema";
import { HOLDING_STATUSES } from "./status";
import { offerFreed } from "./waiting/offer-freed";

/**
 * One booking, or it and all that follow in its series. Whoever booked pays the late fee of the terms they booked
 * under; the estate's own cancellations cost nothing. What is freed is held for the first in line in the same moment.
 */
export async function cancelBooking(actor: Actor, input: CancelBookingInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { area, booking } = await getBookingForChange(tx, actor, input.bookingNumber, now);
    if (!mayCancel(actor, booking))
      throw forbidden("bookings.not_booker", "Only whoever booked it, or the estate office, can cancel it.");
    if (booking.startsAt <= now && booking.status === "CONFIRMED")
      throw conflict("bookings.has_begun", "These hours have begun: they cannot be cancelled any more.");

    const all = input.scope === "following" ? await listFollowing(tx, booking, now) : [booking];
    const fees = all.map((each) => (isBooker(actor, each) ? cancellationFeeAt(each, now) : "0.00"));
    const total = fees.reduce((sum, fee) => sum + Number(fee), 0).toFixed(2);
    if (input.seenFee !== undefined && Number(total) > Number(input.seenFee))
      throw conflict(
        "bookings.fee_changed",
        "Cancelling costs more than your screen said: the free time has run out meanwhile. Nothing was cancelled; look again and decide.",
      );

    for (const [index, each] of all.entries())
      await move(tx, each, "CANCELLED", {
        cancelledAt: now,
        cancelledById: userIdOf(actor),
        cancellationFee: fees[index] as string,
        reason: input.reason ?? "",
      });
    await tx.waitingEntry.updateMany({
      where: { bookingId: { in: all.map(({ id }) => id) }, status: "OFFERED" },
      data: { status: "PASSED" },
    });
    if (!booking.offeredUntil) record(bookingCancelled({ bookingId: booking.id, count: all.length }));
    await offerFreed(tx, record, { area, now, ...(await readSettings(tx)) });

    return { bookingNumber: booking.bookingNumber, cancelled: all.length, fee: total };
  });
}

async function listFollowing(tx: Tx, booking: BookingInHand, now: Date): Promise<BookingInHand[]> {
  if (!booking.seriesId) return [booking];
  const following = await tx.booking.findMany({
    where: {
      seriesId: booking.seriesId,
      status: { in: [...HOLDING_STATUSES] },
      startsAt: { gte: booking.startsAt, gt: now },
    },
    orderBy: { startsAt: "asc" },
    select: bookingInHand,
  });
  return following.length ? following : [booking];
}
