import type { EstateFormat } from "@/lib/platform/format";
import { toInstant } from "@/lib/platform/zone";
import type { AnalyticsInput } from "./analytics-schema";
import { calendarDay, nextWindow, previousWindow, type Window, windowAt } from "./period";
import { periodLabel } from "./period-label";
import type { MonthWindow } from "./questions/scope";
import { precedingRange, rangeWindow } from "./range";

export type ChosenPeriod = {
  window: Window;
  before: Window;
  /** "16 – 22 Nov 2026" */
  label: string;
  /** A calendar month, quarter or year that still lasts is not judged against a whole one. */
  isOver: boolean;
  /** A day of the calendar period before and after; none ahead, and none where days slide. */
  previousDay?: string | undefined;
  nextDay?: string | undefined;
};

const LAST_DAYS = 30;
const MONTHS_SHOWN = 12;

/** What the address asks for, on the estate's calendar. */
export function chosenPeriod(input: AnalyticsInput, format: EstateFormat, now: Date): ChosenPeriod {
  const { timeZone } = format;
  const { period, on } = input;
  const today = calendarDay(now, timeZone);
  if (period === "30d") return daysBetween(daysBefore(today, LAST_DAYS - 1), today, format);
  if (period === "range") return daysBetween(input.from ?? today, input.to ?? today, format);

  const window = windowAt(period, on && on < today ? toInstant(`${on}T12:00`, timeZone) : now, timeZone);
  const before = previousWindow(period, window, timeZone);
  const next = nextWindow(period, window, timeZone);
  return {
    window,
    before,
    label: periodLabel(period, window, format),
    isOver: window.to <= now,
    previousDay: calendarDay(before.from, timeZone),
    nextDay: next.from <= now ? calendarDay(next.from, timeZone) : undefined,
  };
}

/** From the first to the last day, both whole; before them as many days. */
function daysBetween(first: string, last: string, format: EstateFormat): ChosenPeriod {
  const window = rangeWindow(first, last, format.timeZone);
  const before = precedingRange(window, format.timeZone);
  return { window, before, label: periodLabel("week", window, format), isOver: true };
}

/** The whole months up to the one in which the window ends: a year of them, or as many as the window touches. */
export function monthsUntil({ from, to }: Window, format: EstateFormat, now: Date): MonthWindow[] {
  const { timeZone, locale } = format;
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { month: "short", timeZone, ...options });
  const [name, short, january] = [write({ year: "numeric" }), write({}), write({ year: "2-digit" })];
  const months: MonthWindow[] = [];
  let month = windowAt("month", new Date(Math.min(to.getTime() - 1, now.getTime())), timeZone);
  while (months.length < MONTHS_SHOWN || month.to > from) {
    const key = calendarDay(month.from, timeZone).slice(0, 7);
    months.unshift({
      ...month,
      key,
      label: name.format(month.from),
      tick: (key.endsWith("-01") ? january : short).format(month.from),
      isRunning: month.to > now,
    });
    month = previousWindow("month", month, timeZone);
  }
  return months;
}

/** Calendar days are counted in UTC, where each has 24 hours. */
const daysBefore = (day: string, count: number) =>
  new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
