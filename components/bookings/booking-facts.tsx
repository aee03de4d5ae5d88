import type { View } from "@/components/bookings/view";
import { DefinitionList } from "@/components/ui/definition-list";
import { isFree } from "@/lib/bookings/price";
import type { BookingDetail } from "@/lib/bookings/queries";
import { formatDate, formatDateTime, formatMoney } from "@/lib/platform/format";

/** What was booked, for how much, under which terms. */
export function BookingFacts({
  booking,
  view: { format },
  withBooker,
}: {
  booking: BookingDetail;
  view: View;
  withBooker: boolean;
}) {
  const { user, area, fee, cancellationFee, paidAt } = booking;
  const flat = user.resident ? `, ${user.resident.flatNumber}` : "";
  return (
    <DefinitionList
      stacked
      items={[
        ...(withBooker ? [{ term: "Booked by", value: `${user.name}${flat}` }] : []),
        ...(area.location ? [{ term: "Where", value: area.location }] : []),
        { term: "For", value: <span className="wrap-anywhere">{booking.purpose}</span> },
        { term: "People", value: booking.guests },
        { term: "Price", value: isFree(fee) ? "Free of charge" : formatMoney(fee, format) },
        ...(cancellationFee && !isFree(cancellationFee)
          ? [{ term: "Cancellation fee", value: formatMoney(cancellationFee, format) }]
          : []),
        ...(paidAt ? [{ term: "Paid", value: formatDate(paidAt, format) }] : []),
        ...(booking.status === "CONFIRMED" && !isFree(booking.lateCancelFee)
          ? [
              {
                term: "Cancelling is free until",
                value: `${formatDateTime(booking.freeCancelUntil, format)}, then ${formatMoney(booking.lateCancelFee, format)}`,
              },
            ]
          : []),
      ]}
    />
  );
}
