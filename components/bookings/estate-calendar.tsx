import { calendarHref } from "@/components/bookings/calendar-bar";
import type { View } from "@/components/bookings/view";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { AreaCalendar, HeldSlot } from "@/lib/bookings/calendar";
import { dateText, timeText } from "@/lib/bookings/texts";
import { wallOf } from "@/lib/bookings/wall-clock";

/** Every place beside every date: who has what. */
export function EstateCalendar({
  areas,
  dates,
  today,
  view,
}: {
  areas: AreaCalendar[];
  dates: string[];
  today: string;
  view: View;
}) {
  const { format } = view;
  return (
    <Card className="overflow-hidden">
      <Table label="Bookings of all places" wide>
        <TableHead>
          <Th>Place</Th>
          {dates.map((date) => (
            <Th key={date} className={cx(date === today && "text-accent-text")}>
              {dateText(date, format, { weekday: "short", day: "numeric", month: "short" })}
            </Th>
          ))}
        </TableHead>
        <TableBody>
          {areas.map((area) => (
            <TableRow key={area.id}>
              <Td className="min-w-36 align-top! font-medium">
                <Link href={`/bookings/areas/${area.id}`} className="underline-offset-4 hover:underline">
                  {area.name}
                </Link>
              </Td>
              {dates.map((date) => (
                <Td key={date} className="min-w-36 align-top!">
                  <Slots
                    slots={area.bookings.filter(
                      ({ startsAt }) => wallOf(startsAt, format.timeZone).date === date,
                    )}
                    dayHref={calendarHref(`/bookings/areas/${area.id}`, "day", date)}
                    view={view}
                  />
                </Td>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

function Slots({ slots, dayHref, view }: { slots: HeldSlot[]; dayHref: string; view: View }) {
  if (!slots.length)
    return (
      <Link href={dayHref} className="block min-h-6 text-faint" aria-label="Nothing booked: open the day">
        –
      </Link>
    );
  return (
    <ul className="grid gap-1.5">
      {slots.map((slot) => (
        <li key={slot.bookingNumber}>
          <Link
            href={`/bookings/${slot.bookingNumber}`}
            className={cx(
              "block rounded-sm border px-2 py-1 text-xs hover:bg-hover",
              slot.status === "PENDING" && "border-waiting-line bg-waiting-bg",
            )}
          >
            <span className="block tabular">
              {timeText(slot.startsAt, view.format)} – {timeText(slot.endsAt, view.format)}
            </span>
            <span className="wrap-anywhere block">
              {slot.user.name}
              {slot.user.resident && (
                <span className="whitespace-nowrap"> · {slot.user.resident.flatNumber}</span>
              )}
            </span>
            {slot.status === "PENDING" && (
              <span className={cx("mark text-waiting text-xs", iconClass("hourglass"))}>
                {slot.offeredUntil ? "Offered" : "To decide"}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
