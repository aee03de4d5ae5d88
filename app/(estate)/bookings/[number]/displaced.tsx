import type { View } from "@/components/bookings/view";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { findNextFree } from "@/lib/bookings/next-free";
import type { BookingDetail } from "@/lib/bookings/queries";
import { slotText } from "@/lib/bookings/texts";

/** The estate took it back: other times of the same length, or the waiting list for this one. */
export async function Displaced({ booking, view }: { booking: BookingDetail; view: View }) {
  const { area, startsAt, endsAt } = booking;
  if (startsAt <= view.now || !area.isActive) return null;
  const place = `/bookings/areas/${area.id}`;
  const free = await findNextFree(area.id, { from: startsAt, to: endsAt }, view.now, view.format);
  const wait = new URLSearchParams({
    start: startsAt.toISOString(),
    end: endsAt.toISOString(),
    guests: String(booking.guests),
    purpose: booking.purpose,
  });
  return (
    <Card className="mb-5">
      <CardHeader
        title="What now?"
        description="It costs you nothing. Choose another time, or wait: if it opens again you are the first in line."
      />
      <CardBody className="grid gap-3">
        {free.length > 0 && (
          <ul className="grid gap-2">
            {free.map((slot) => (
              <li key={slot.from.getTime()}>
                <Link href={`${place}/book?start=${slot.from.toISOString()}`} className={buttonClass()}>
                  {slotText(slot, view.format)}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <div className="flex flex-wrap gap-3">
          <Link href={`${place}/wait?${wait}`} className={buttonClass({ variant: "primary" })}>
            Wait for this time
          </Link>
          <Link href={place} className={buttonClass({ variant: "ghost" })}>
            Look at the calendar
          </Link>
          <Link href="/bookings" className={buttonClass({ variant: "ghost" })}>
            Other places
          </Link>
        </div>
      </CardBody>
    </Card>
  );
}
