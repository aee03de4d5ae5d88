import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { bookingConfirmed } from "./activity";
import { getBookingForChange } from "./find-booking";
import { move } from "./move";
import { mayDecide } from "./permissions";
import type { AboutBookingInput } from "./schema";

/** By the area's approver or a manager: whoever asked has the hours now. */
export async function approveBooking(actor: Actor, { bookingNumber }: AboutBookingInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { booking } = await getBookingForChange(tx, actor, bookingNumber, now);
    if (!mayDecide(actor, booking))
      throw forbidden("bookings.not_approver", "Others decide about bookings of this area.");
    if (booking.status === "PENDING" && (booking.offeredUntil || booking.startsAt <= now))
      throw conflict(
        "bookings.nothing_to_decide",
        booking.offeredUntil
          ? "This slot is only offered: whoever it is offered to answers first."
          : "These hours have begun. There is nothing to decide any more.",
      );

    await move(tx, booking, "CONFIRMED", { decidedAt: now, decidedById: userIdOf(actor) });
    record(bookingConfirmed({ bookingId: booking.id, count: 1 }));

    return { bookingNumber };
  });
}
