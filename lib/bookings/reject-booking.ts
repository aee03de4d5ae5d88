import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { bookingRejected } from "./activity";
import { getBookingForChange } from "./find-booking";
import { move } from "./move";
import { mayDecide } from "./permissions";
import type { RejectBookingInput } from "./schema";
import { offerFreed } from "./waiting/offer-freed";

/** By the area's approver or a manager, with a reason; the hours go to the first in line. */
export async function rejectBooking(actor: Actor, input: RejectBookingInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { area, booking } = await getBookingForChange(tx, actor, input.bookingNumber, now);
    if (!mayDecide(actor, booking))
      throw forbidden("bookings.not_approver", "Others decide about bookings of this area.");
    if (booking.status === "PENDING" && booking.offeredUntil)
      throw conflict(
        "bookings.nothing_to_decide",
        "This slot is only offered: whoever it is offered to answers first.",
      );

    await move(tx, booking, "REJECTED", {
      decidedAt: now,
      decidedById: userIdOf(actor),
      reason: input.reason,
    });
    record(bookingRejected({ bookingId: booking.id }));
    await offerFreed(tx, record, { area, now, ...(await readSettings(tx)) });

    return { bookingNumber: booking.bookingNumber };
  });
}
