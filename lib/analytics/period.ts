import { TZDate, tz } from "@date-fns/tz";
import {
  addDays,
  addMonths,
  addQuarters,
  addWeeks,
  addYears,
  startOfDay,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
} from "date-fns";

export const UNITS = ["day", "week", "month", "quarter", "year"] as const;
/** Weeks begin on Monday; quarters and years are the calendar's. */
export type Unit = (typeof UNITS)[number];

/** From `from`, up to and without `to`. */
export type Window = { from: Date; to: Date };

/** The day, week, … that `at` lies in, on the calendar of `zone`: a day of a clock change has 23 or 25 hours. */
export function windowAt(unit: Unit, at: Date, zone: string): Window {
  const { start, add } = CALENDAR[unit];
  const from = start(at, zone);
  // Midday of the next one's first day: where clocks jump over midnight a day begins at 01:00, the next at 00:00.
  const within = new Date(add(from, 1, { in: tz(zone) }).getTime() + MIDDAY_MS);
  return { from: plain(from), to: plain(start(within, zone)) };
}

/** The one that ends where this one begins. */
export const previousWindow = (unit: Unit, { from }: Pick<Window, "from">, zone: string): Window =>
  windowAt(unit, new Date(from.getTime() - 1), zone);

export const nextWindow = (unit: Unit, { to }: Pick<Window, "to">, zone: string): Window =>
  windowAt(unit, to, zone);

/** The last one that was over at `at`. */
export const windowEndedBefore = (unit: Unit, at: Date, zone: string): Window =>
  previousWindow(unit, windowAt(unit, at, zone), zone);

/** "2026-11-16": the calendar day of an instant in `zone`, as addresses and date fields write it. */
export function calendarDay(at: Date, zone: string): string {
  const local = new TZDate(at.getTime(), zone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(local.getFullYear()).padStart(4, "0")}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
}

const MIDDAY_MS = 12 * 3_600_000;
const monday = { weekStartsOn: 1 } as const;
const CALENDAR = {
  day: { start: (at: Date, zone: string) => startOfDay(at, { in: tz(zone) }), add: addDays },
  week: { start: (at: Date, zone: string) => startOfWeek(at, { ...monday, in: tz(zone) }), add: addWeeks },
  month: { start: (at: Date, zone: string) => startOfMonth(at, { in: tz(zone) }), add: addMonths },
  quarter: { start: (at: Date, zone: string) => startOfQuarter(at, { in: tz(zone) }), add: addQuarters },
  year: { start: (at: Date, zone: string) => startOfYear(at, { in: tz(zone) }), add: addYears },
};

/** date-fns answers with a date that knows its zone; what leaves this file is an instant. */
const plain = (at: Date) => new Date(at.getTime());
