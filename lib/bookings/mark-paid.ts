import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { getBookingForChange } from "./find-booking";
import { mayTakeMoney } from "./permissions";
import { isFree } from "./price";
import type { MarkPaidInput } from "./schema";

/** The money is there, or it was marked by mistake. Saying it twice changes nothing. */
export async function markPaid(actor: Actor, input: MarkPaidInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const { booking } = await getBookingForChange(tx, actor, input.bookingNumber, now);
    if (!mayTakeMoney(actor))
      throw forbidden("bookings.not_cashier", "Only managers and whoever manages the finances can do this.");
    if (isFree(owed(booking))) throw conflict("bookings.nothing_owed", "Nothing is owed for this booking.");
    if ((booking.paidAt !== null) !== input.paid)
      await tx.booking.update({ where: { id: booking.id }, data: { paidAt: input.paid ? now : null } });

    return { bookingNumber: booking.bookingNumber };
  });
}

const owed = (booking: {
  status: string;
  fee: { toString(): string };
  cancellationFee: { toString(): string } | null;
}) =>
  booking.status === "CANCELLED"
    ? booking.cancellationFee
    : booking.status === "REJECTED"
      ? null
      : booking.fee;
