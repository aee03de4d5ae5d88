import { calendarDay, nextWindow, previousWindow, type Window, windowAt } from "@/lib/analytics/period";
import { PERIOD_OF, periodLabel } from "@/lib/analytics/period-label";
import { canSeeFigures } from "@/lib/analytics/permissions";
import { lastDay, rangeWindow } from "@/lib/analytics/range";
import { findReport } from "@/lib/analytics/report-queries";
import type { PerformanceInput } from "@/lib/analytics/schema";
import type { UserActor } from "@/lib/platform/actor";
import type { EstateFormat } from "@/lib/platform/format";
import { toInstant } from "@/lib/platform/zone";

/** Whose figures the address asks for; null is the estate. */
export function chosenPerson(actor: UserActor, { who }: PerformanceInput): string | null {
  if (who) return who === "all" ? null : who;
  return actor.staff ? actor.userId : null;
}

/** What lies ahead has no figures: it becomes the present period. Half a range is the day that is given. */
export function chosenWindow(state: PerformanceInput, { timeZone }: EstateFormat, now: Date): Window {
  const { period, on, from, to } = state;
  if (period === "range") {
    const today = calendarDay(now, timeZone);
    return rangeWindow(from ?? to ?? today, to ?? from ?? today, timeZone);
  }
  const asked = on ? toInstant(on, timeZone) : now;
  return windowAt(period, asked < now ? asked : now, timeZone);
}

/** The window as the picker shows it, with the days before and after it. */
export function steps({ period }: PerformanceInput, window: Window, format: EstateFormat, now: Date) {
  const { timeZone } = format;
  const unit = period === "range" ? "day" : period;
  const label = periodLabel(period === "range" ? "week" : period, window, format);
  const next = nextWindow(unit, window, timeZone);
  return {
    label: window.to <= now ? label : `${label}, so far`,
    days: { from: calendarDay(window.from, timeZone), to: lastDay(window, timeZone) },
    today: calendarDay(now, timeZone),
    previousDay: calendarDay(previousWindow(unit, window, timeZone).from, timeZone),
    nextDay: next.from <= now ? calendarDay(next.from, timeZone) : undefined,
  };
}

/** The stored report of just this person and window, where there is one. */
export async function storedReport(
  actor: UserActor,
  userId: string | null,
  { period }: PerformanceInput,
  { from }: Window,
) {
  const reported = period === "range" ? undefined : PERIOD_OF[period];
  return reported ? findReport(actor, { userId, period: reported, from }) : null;
}

export function personOptions(actor: UserActor, people: { id: string; name: string }[]) {
  const everybody = canSeeFigures(actor, null) ? [{ value: "all", label: "The whole estate" }] : [];
  return [
    ...everybody,
    ...people.map(({ id, name }) => ({ value: id, label: id === actor.userId ? `${name} (you)` : name })),
  ];
}

export function description(actor: UserActor, userId: string | null, name: string | undefined) {
  if (userId === null) return "The whole estate, by requests filed in the period.";
  if (userId === actor.userId) return "Your work, by requests filed in the period.";
  return `The work of ${name ?? "somebody who has left"}, by requests filed in the period.`;
}
