import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { bookingMissed } from "./activity";
import { getBookingForChange } from "./find-booking";
import { mayDecide } from "./permissions";
import type { MarkNoShowInput } from "./schema";

/** Nobody came, or they came after all. Saying it twice changes nothing. */
export async function markNoShow(actor: Actor, input: MarkNoShowInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { booking } = await getBookingForChange(tx, actor, input.bookingNumber, now);
    if (!mayDecide(actor, booking))
      throw forbidden("bookings.not_approver", "Only the estate office can say that nobody came.");
    if (booking.status !== "COMPLETED")
      throw conflict("bookings.not_over", "Whether somebody came is known when the booking is over.");
    if ((booking.noShowAt !== null) === input.noShow) return { bookingNumber: booking.bookingNumber };

    await tx.booking.update({ where: { id: booking.id }, data: { noShowAt: input.noShow ? now : null } });
    if (input.noShow) record(bookingMissed({ bookingId: booking.id }));

    return { bookingNumber: booking.bookingNumber };
  });
}
