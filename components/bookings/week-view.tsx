import { calendarHref } from "@/components/bookings/calendar-bar";
import type { View } from "@/components/bookings/view";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import type { DayPlan, DaySlot } from "@/lib/bookings/day-plan";
import { dateText, timeText } from "@/lib/bookings/texts";

/** Seven days side by side, one below the other on a phone: every free beginning can be pressed. */
export function WeekView({
  plans,
  today,
  base,
  view,
  bookHref,
  labelOf,
}: {
  plans: DayPlan[];
  today: string;
  base: string;
  view: View;
  bookHref: (from: Date) => string;
  labelOf: (slot: DaySlot) => { text: string; href?: string };
}) {
  return (
    <ol className="grid gap-3 lg:grid-cols-7 lg:gap-2">
      {plans.map((plan) => (
        <li key={plan.date} className="card grid content-start gap-2 p-3">
          <h3
            className={cx(
              "whitespace-nowrap font-semibold text-sm lg:text-xs",
              plan.date === today && "text-accent-text",
            )}
          >
            <Link
              keepsPlace
              href={calendarHref(base, "day", plan.date)}
              className="rounded-sm hover:underline"
            >
              {dateText(plan.date, view.format, { weekday: "short", day: "numeric", month: "short" })}
            </Link>
          </h3>
          {plan.closed ? (
            <p className="text-muted text-sm">{plan.closed}</p>
          ) : (
            <ul className="flex flex-wrap gap-1.5 lg:grid">
              {plan.slots
                .filter(({ state }) => state !== "past" && state !== "short")
                .map((slot) => (
                  <li key={slot.from.getTime()} className={cx(slot.state !== "free" && "max-lg:w-full")}>
                    {slot.state === "free" ? (
                      <Link
                        href={bookHref(slot.from)}
                        className="chip w-full justify-center tabular lg:min-h-8 lg:px-1"
                      >
                        {timeText(slot.from, view.format)}
                      </Link>
                    ) : (
                      <Held slot={slot} view={view} label={labelOf(slot)} />
                    )}
                  </li>
                ))}
            </ul>
          )}
          {!plan.closed && plan.freeMinutes === 0 && plan.slots.every(({ state }) => state === "past") && (
            <p className="text-muted text-sm">Over</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Held({ slot, view, label }: { slot: DaySlot; view: View; label: { text: string; href?: string } }) {
  const time = `${timeText(slot.from, view.format)} – ${timeText(slot.to, view.format)}`;
  return (
    <p className="rounded-sm bg-sunken px-2 py-1 text-muted text-xs">
      <span className="tabular">{time}</span>
      <span className="wrap-anywhere block">
        {label.href ? (
          <Link href={label.href} className="text-ink underline underline-offset-4">
            {label.text}
          </Link>
        ) : (
          label.text
        )}
      </span>
    </p>
  );
}
