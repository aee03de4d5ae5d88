import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { bookingConfirmed, bookingRequested } from "../activity";
import { changedMeanwhile, getBookingForChange } from "../find-booking";
import { move } from "../move";
import { isBooker } from "../permissions";
import type { AboutBookingInput } from "../schema";

/** Takes the slot that is held: it is booked, or waits for whoever decides about the area. */
export async function acceptOffer(actor: Actor, { bookingNumber }: AboutBookingInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { booking } = await getBookingForChange(tx, actor, bookingNumber, now);
    if (!isBooker(actor, booking))
      throw forbidden("bookings.not_yours", "This slot is offered to somebody else.");
    if (booking.status !== "PENDING" || !booking.offeredUntil) throw changedMeanwhile(booking.status);
    if (booking.offeredUntil <= now)
      throw conflict(
        "bookings.offer_lapsed",
        "The time to take this slot is over. It goes to the next in line.",
      );

    const needsApproval = booking.area.requiresApproval;
    if (needsApproval) await tx.booking.update({ where: { id: booking.id }, data: { offeredUntil: null } });
    else await move(tx, booking, "CONFIRMED", { offeredUntil: null });
    await tx.waitingEntry.updateMany({ where: { bookingId: booking.id }, data: { status: "TAKEN" } });
    const fact = needsApproval ? bookingRequested : bookingConfirmed;
    record(fact({ bookingId: booking.id, count: 1 }));

    return { bookingNumber, isConfirmed: !needsApproval };
  });
}
