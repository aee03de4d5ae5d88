import { TZDate, tz } from "@date-fns/tz";
import { addDays, differenceInCalendarDays } from "date-fns";
import { toInstant } from "@/lib/platform/zone";
import { calendarDay, previousWindow, type Unit, type Window } from "./period";

/** A unit of the calendar, or from one day to another. */
export type Period = Unit | "range";

/** Both days, in whichever order, belong to it. */
export function rangeWindow(one: string, other: string, zone: string): Window {
  const [first = one, last = other] = [one, other].sort();
  return { from: toInstant(first, zone), to: dayAfter(toInstant(last, zone), 1, zone) };
}

/** As many days as this window has, up to where it begins. */
export function precedingRange({ from, to }: Window, zone: string): Window {
  const days = differenceInCalendarDays(to, from, { in: tz(zone) });
  return { from: dayAfter(from, -days, zone), to: from };
}

/** What a window is compared with: the calendar's one before it, or as many days. */
export const windowBefore = (period: Period, window: Window, zone: string): Window =>
  period === "range" ? precedingRange(window, zone) : previousWindow(period, window, zone);

/** The last day that belongs to it, "2026-11-16". */
export const lastDay = ({ to }: Pick<Window, "to">, zone: string): string =>
  calendarDay(new Date(to.getTime() - 1), zone);

/** Midnight so many days later; a day whose clocks jump over midnight begins an hour later. */
function dayAfter(day: Date, count: number, zone: string): Date {
  const { year, month, date } = partsOf(addDays(new TZDate(day.getTime(), zone), count));
  return new Date(new TZDate(year, month, date, 0, 0, 0, zone).getTime());
}

const partsOf = (at: Date) => ({ year: at.getFullYear(), month: at.getMonth(), date: at.getDate() });
