import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CalendarBar } from "@/components/bookings/calendar-bar";
import { EstateCalendar } from "@/components/bookings/estate-calendar";
import { PageHeader } from "@/components/shell/page-header";
import { readEstateCalendar } from "@/lib/bookings/calendar";
import { datesOf, neighbours, spanOfDates } from "@/lib/bookings/calendar-dates";
import { canManageBookings } from "@/lib/bookings/permissions";
import { calendarInput } from "@/lib/bookings/schema";
import { rangeTitle } from "@/lib/bookings/texts";
import { wallOf } from "@/lib/bookings/wall-clock";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { BookingTabs } from "../booking-tabs";

export const metadata: Metadata = { title: "All places" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EstateCalendarPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  if (!canManageBookings(actor)) notFound();
  const now = new Date();
  const { view, date: asked } = calendarInput.parse(query);
  const today = wallOf(now, format.timeZone).date;
  const date = asked ?? today;
  const dates = datesOf(view, date).filter((each) => view !== "month" || each.startsWith(date.slice(0, 7)));
  const areas = await readEstateCalendar(actor, spanOfDates(dates, format.timeZone), now);
  return (
    <>
      <PageHeader title="Bookings" />
      <BookingTabs actor={actor} current="/bookings/calendar" now={now} />
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-4">
        <CalendarBar
          base="/bookings/calendar"
          view={view}
          date={date}
          today={today}
          title={rangeTitle(view, dates, date, format)}
          {...neighbours(view, date)}
        />
        <EstateCalendar areas={areas} dates={dates} today={today} view={{ now, format }} />
      </div>
    </>
  );
}
