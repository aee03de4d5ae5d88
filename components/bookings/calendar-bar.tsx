import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import type { CalendarView } from "@/lib/bookings/schema";

const VIEWS: Record<CalendarView, string> = { day: "Day", week: "Week", month: "Month" };

export const calendarHref = (base: string, view: CalendarView, date: string): string =>
  `${base}?view=${view}&date=${date}`;

/** Which dates are shown: back, today, on; and as what. Links only: it works without scripts. */
export function CalendarBar({
  base,
  view,
  date,
  today,
  title,
  before,
  after,
}: {
  base: string;
  view: CalendarView;
  date: string;
  today: string;
  title: string;
  before: string;
  after: string;
}) {
  const arrow = (icon: "chevron-left" | "chevron-right", to: string, label: string) => (
    <Link
      keepsPlace
      href={calendarHref(base, view, to)}
      aria-label={label}
      className={cx(buttonClass({ size: "icon" }), iconClass(icon))}
    />
  );
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="flex items-center gap-2">
        {arrow("chevron-left", before, `Earlier ${VIEWS[view].toLowerCase()}`)}
        {arrow("chevron-right", after, `Later ${VIEWS[view].toLowerCase()}`)}
        <Link keepsPlace href={calendarHref(base, view, today)} className={buttonClass()}>
          Today
        </Link>
      </div>
      <h2 className="font-semibold text-lg tracking-tight max-sm:order-first max-sm:w-full">{title}</h2>
      <nav aria-label="As" className="flex gap-1">
        {(Object.keys(VIEWS) as CalendarView[]).map((each) => (
          <Link
            key={each}
            keepsPlace
            href={calendarHref(base, each, date)}
            aria-current={each === view ? "page" : undefined}
            className="chip"
          >
            {VIEWS[each]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
