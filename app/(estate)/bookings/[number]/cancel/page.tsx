import type { Metadata } from "next";
import { CancelForm } from "@/components/bookings/cancel-form";
import type { View } from "@/components/bookings/view";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { canCancel, isBooker } from "@/lib/bookings/permissions";
import { cancellationFeeAt, isFree } from "@/lib/bookings/price";
import { type BookingDetail, listSeries } from "@/lib/bookings/queries";
import { isHolding } from "@/lib/bookings/status";
import { slotText } from "@/lib/bookings/texts";
import { formatDateTime, formatMoney } from "@/lib/platform/format";
import { cancelAction } from "../../actions";
import { openBooking, type Params } from "../open-booking";

export const metadata: Metadata = { title: "Cancel a booking" };

export default async function CancelPage({ params }: Params) {
  const { actor, booking, view } = await openBooking(params);
  const path = `/bookings/${booking.bookingNumber}`;
  const own = isBooker(actor, booking);
  const fee = own ? cancellationFeeAt(booking, view.now) : "0.00";
  const series = booking.seriesId ? await listSeries(booking.seriesId) : [];
  const following = series.filter(
    ({ startsAt, status }) => isHolding(status) && startsAt > booking.startsAt,
  ).length;
  const back = (
    <Link href={path} className={buttonClass({ variant: "ghost" })}>
      Keep it
    </Link>
  );
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/bookings", label: "Bookings" },
          { href: path, label: booking.bookingNumber },
        ]}
        title="Cancel this booking"
        description={`${booking.area.name}, ${slotText({ from: booking.startsAt, to: booking.endsAt }, view.format)}`}
      />
      <Card>
        {canCancel(actor, booking, view.now) ? (
          <CardBody className="grid gap-5">
            <p className={isFree(fee) ? "text-sm" : "font-medium text-alert"}>
              {isFree(fee)
                ? own
                  ? freeText(booking, view)
                  : "The estate cancels: it costs whoever booked nothing, and they are told."
                : `Cancelling now costs ${formatMoney(fee, view.format)}: the free time ended ${formatDateTime(booking.freeCancelUntil, view.format)}.`}
            </p>
            <CancelForm
              action={cancelAction}
              bookingNumber={booking.bookingNumber}
              fee={fee}
              following={following}
              label={isFree(fee) ? "Cancel booking" : `Cancel and pay ${formatMoney(fee, view.format)}`}
              secondary={back}
            />
          </CardBody>
        ) : (
          <EmptyState
            icon={<span className={iconClass("hourglass")} />}
            title="This is not possible now"
            action={back}
          >
            It has begun, or it is cancelled already.
          </EmptyState>
        )}
      </Card>
    </div>
  );
}

function freeText({ lateCancelFee, freeCancelUntil }: BookingDetail, { format }: View): string {
  if (isFree(lateCancelFee)) return "Cancelling costs nothing.";
  return `Cancelling costs nothing until ${formatDateTime(freeCancelUntil, format)}.`;
}
