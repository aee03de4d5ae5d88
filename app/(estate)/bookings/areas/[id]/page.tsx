import type { Metadata } from "next";
import { AreaFacts } from "@/components/bookings/area-facts";
import { AreaPhoto } from "@/components/bookings/area-photo";
import { CalendarBar } from "@/components/bookings/calendar-bar";
import { ClosedNote } from "@/components/bookings/closed-note";
import { DayView } from "@/components/bookings/day-view";
import { MonthView } from "@/components/bookings/month-view";
import { WeekView } from "@/components/bookings/week-view";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { readAreaCalendar } from "@/lib/bookings/calendar";
import { datesOf, neighbours, spanOfDates } from "@/lib/bookings/calendar-dates";
import { type DayPlan, planDay } from "@/lib/bookings/day-plan";
import { canManageBookings } from "@/lib/bookings/permissions";
import { calendarInput } from "@/lib/bookings/schema";
import { rangeTitle } from "@/lib/bookings/texts";
import { wallOf } from "@/lib/bookings/wall-clock";
import { slotLabels } from "../../slot-labels";
import { openPlace, type Params, placePath, type Query } from "./open-calendar";

export const metadata: Metadata = { title: "Place" };

export default async function PlacePage({ params, searchParams }: Params & Query) {
  const [{ actor, area, view, timeZone }, query] = await Promise.all([openPlace({ params }), searchParams]);
  const input = calendarInput.parse(query);
  const today = wallOf(view.now, timeZone).date;
  const date = input.date ?? today;
  const dates = datesOf(input.view, date);
  const calendar = await readAreaCalendar(area.id, spanOfDates(dates, timeZone), view.now);
  const plans = dates.map((each) => planDay(calendar, each, { now: view.now, timeZone }));
  const base = placePath(area);
  const shared = {
    view,
    bookHref: (from: Date) => `${base}/book?start=${from.toISOString()}`,
    labelOf: slotLabels(actor, area, view.now),
  };

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/bookings", label: "Bookings" }]}
        title={area.name}
        description={area.description}
        action={
          canManageBookings(actor) && (
            <Link href={`/admin-panel/common-areas/${area.id}`} className={buttonClass()}>
              Rules and hours
            </Link>
          )
        }
      />
      <ClosedNote area={area} view={view} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-[minmax(0,1fr)_18rem] xl:items-start">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <CalendarBar
            base={base}
            view={input.view}
            date={date}
            today={today}
            title={rangeTitle(input.view, dates, date, view.format)}
            {...neighbours(input.view, date)}
          />
          {input.view === "month" && (
            <MonthView
              plans={plans}
              month={date.slice(0, 7)}
              today={today}
              base={base}
              locale={view.format.locale}
            />
          )}
          {input.view === "week" && <WeekView plans={plans} today={today} base={base} {...shared} />}
          {input.view === "day" && <DayView plan={plans[0] as DayPlan} {...shared} />}
        </div>
        <Card className="overflow-hidden">
          <AreaPhoto area={area} className="aspect-[4/3]" />
          <CardHeader title="Good to know" />
          <CardBody>
            <AreaFacts area={area} view={view} />
          </CardBody>
        </Card>
      </div>
    </>
  );
}
