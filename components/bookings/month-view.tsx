import { calendarHref } from "@/components/bookings/calendar-bar";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { type Tone, toneText } from "@/components/ui/tone";
import type { DayPlan } from "@/lib/bookings/day-plan";
import { dateText } from "@/lib/bookings/texts";

/** A month at a glance: each date leads to its day. */
export function MonthView({
  plans,
  month,
  today,
  base,
  locale,
}: {
  plans: DayPlan[];
  /** "2026-11" */
  month: string;
  today: string;
  base: string;
  locale: string;
}) {
  const heads = plans.slice(0, 7);
  return (
    <div className="grid gap-1">
      <ul aria-hidden="true" className="grid grid-cols-7 gap-1 text-center text-muted text-xs">
        {heads.map(({ date }) => (
          <li key={date}>{dateText(date, { locale }, { weekday: "short" })}</li>
        ))}
      </ul>
      <ol className="grid grid-cols-7 gap-1">
        {plans.map((plan) => (
          <li key={plan.date}>
            <DayCell
              plan={plan}
              isToday={plan.date === today}
              isOther={!plan.date.startsWith(month)}
              base={base}
              locale={locale}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

function DayCell({
  plan,
  isToday,
  isOther,
  base,
  locale,
}: {
  plan: DayPlan;
  isToday: boolean;
  /** Of the month before or after. */
  isOther: boolean;
  base: string;
  locale: string;
}) {
  const { tone, word } = stateOf(plan);
  return (
    <Link
      href={calendarHref(base, "day", plan.date)}
      aria-label={`${dateText(plan.date, { locale })}: ${word}`}
      className={cx(
        "flex min-h-14 flex-col gap-1 rounded border p-1.5 text-sm transition-colors hover:bg-hover sm:min-h-20 sm:p-2",
        isToday && "border-accent",
        isOther ? "border-transparent text-muted" : "bg-surface",
      )}
    >
      <span className={cx("tabular", isToday && "font-semibold text-accent-text")}>
        {Number(plan.date.slice(8))}
      </span>
      <span className={cx("text-xs leading-4", toneText[tone])}>
        <span
          aria-hidden="true"
          className={cx(
            "mr-1 inline-block w-1.5 rounded-full bg-current align-middle",
            plan.freeMinutes ? "h-1.5" : "h-px",
          )}
        />
        <span className="max-sm:hidden">{word}</span>
      </span>
    </Link>
  );
}

function stateOf({ closed, freeMinutes, openMinutes, isOver }: DayPlan): { tone: Tone; word: string } {
  if (isOver) return { tone: "ended", word: "Over" };
  if (closed) return { tone: "ended", word: "Closed" };
  if (freeMinutes === 0) return { tone: "ended", word: "Nothing free" };
  if (freeMinutes < openMinutes / 3) return { tone: "waiting", word: `${hours(freeMinutes)} free` };
  return { tone: "done", word: `${hours(freeMinutes)} free` };
}

const hours = (minutes: number) => `${Math.round((minutes / 60) * 2) / 2} h`;
