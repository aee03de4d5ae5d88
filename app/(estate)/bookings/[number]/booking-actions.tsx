import { OneButtonForm } from "@/components/bookings/one-button-form";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { canCancel, canDecide, canMarkNoShow, isBooker, mayTakeMoney } from "@/lib/bookings/permissions";
import { isFree } from "@/lib/bookings/price";
import type { BookingDetail } from "@/lib/bookings/queries";
import { isHolding } from "@/lib/bookings/status";
import type { UserActor } from "@/lib/platform/actor";
import { approveAction, markNoShowAction, markPaidAction } from "../actions";

/** What this person can do with a booking. */
export function BookingActions({
  actor,
  booking,
  now,
}: {
  actor: UserActor;
  booking: BookingDetail;
  now: Date;
}) {
  const { bookingNumber } = booking;
  const path = `/bookings/${bookingNumber}`;
  const decides = canDecide(actor, booking) && booking.startsAt > now;
  const cancels = canCancel(actor, booking, now) && !booking.offeredUntil;
  return (
    <>
      {decides && (
        <>
          <OneButtonForm action={approveAction} fields={{ bookingNumber }}>
            Approve
          </OneButtonForm>
          <Link href={`${path}/reject`} className={buttonClass()}>
            Do not approve
          </Link>
        </>
      )}
      {mayTakeMoney(actor) && booking.status !== "PENDING" && !isFree(owed(booking)) && (
        <OneButtonForm
          action={markPaidAction}
          fields={{ bookingNumber, paid: String(!booking.paidAt) }}
          variant="secondary"
        >
          {booking.paidAt ? "Not paid after all" : "Mark as paid"}
        </OneButtonForm>
      )}
      {canMarkNoShow(actor, booking) && (
        <OneButtonForm
          action={markNoShowAction}
          fields={{ bookingNumber, noShow: String(!booking.noShowAt) }}
          variant="secondary"
        >
          {booking.noShowAt ? "They came after all" : "Nobody came"}
        </OneButtonForm>
      )}
      {isHolding(booking.status) && isBooker(actor, booking) && !booking.offeredUntil && (
        <a href={`/api/calendar/booking/${bookingNumber}`} download className={buttonClass()}>
          Add to calendar
        </a>
      )}
      {cancels && (
        <Link href={`${path}/cancel`} className={buttonClass({ variant: decides ? "ghost" : "secondary" })}>
          Cancel booking
        </Link>
      )}
    </>
  );
}

const owed = ({ status, fee, cancellationFee }: BookingDetail) =>
  status === "CANCELLED" ? cancellationFee : status === "REJECTED" ? null : fee;
