import type { View } from "@/components/bookings/view";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { STATUS_LABEL } from "@/lib/bookings/status";
import { dayText } from "@/lib/bookings/texts";
import type { BookingStatus } from "@/lib/generated/prisma/enums";

/** The other dates of the same series. */
export function SeriesDates({
  dates,
  current,
  view,
}: {
  dates: { bookingNumber: string; startsAt: Date; status: BookingStatus }[];
  current: string;
  view: View;
}) {
  return (
    <Card>
      <CardHeader title={`Series of ${dates.length}`} />
      <CardBody>
        <ul className="grid gap-1.5 text-sm">
          {dates.map(({ bookingNumber, startsAt, status }) => (
            <li key={bookingNumber} className="flex justify-between gap-3">
              {bookingNumber === current ? (
                <span className="font-medium">{dayText(startsAt, view.format)}</span>
              ) : (
                <Link href={`/bookings/${bookingNumber}`} className={linkClass}>
                  {dayText(startsAt, view.format)}
                </Link>
              )}
              <span className={cx("text-muted", status === "CANCELLED" && "line-through")}>
                {STATUS_LABEL[status]}
              </span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
