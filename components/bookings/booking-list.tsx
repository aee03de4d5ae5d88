import { BookingStatusBadge } from "@/components/bookings/booking-status";
import type { View } from "@/components/bookings/view";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { BookingRow } from "@/lib/bookings/queries";
import { slotText } from "@/lib/bookings/texts";
import { formatMoney } from "@/lib/platform/format";

/** Bookings, one below the other; with `withBooker` also whose they are. */
export function BookingList({
  label,
  rows,
  view,
  withBooker,
}: {
  label: string;
  rows: BookingRow[];
  view: View;
  withBooker?: boolean;
}) {
  return (
    <Table label={label}>
      <TableHead>
        <Th>Booking</Th>
        <Th>When</Th>
        {withBooker && <Th>Who</Th>}
        <Th>Status</Th>
        <Th numeric>Price</Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <Td>
              <span className="block text-muted text-xs">{row.bookingNumber}</span>
              <RowLink href={`/bookings/${row.bookingNumber}`} className="font-medium">
                {row.area.name}
              </RowLink>
              <span className="wrap-anywhere block text-muted text-sm">{row.purpose}</span>
            </Td>
            <Td label="When">{slotText({ from: row.startsAt, to: row.endsAt }, view.format)}</Td>
            {withBooker && (
              <Td label="Who">
                {row.user.name}
                {row.user.resident && <span className="text-muted"> · {row.user.resident.flatNumber}</span>}
              </Td>
            )}
            <Td>
              <BookingStatusBadge booking={row} />
            </Td>
            <Td label="Price" numeric>
              {Number(row.fee) ? formatMoney(row.fee, view.format) : "Free"}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
