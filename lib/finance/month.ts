import { TZDate } from "@date-fns/tz";
import { toInstant } from "@/lib/platform/zone";

/** A calendar month of the estate: "2026-11". */
export type Month = string;

export const MONTH = /^(20\d\d)-(0[1-9]|1[0-2])$/;

/** From `from`, up to and without `to`. */
export type MonthWindow = { month: Month; from: Date; to: Date };

/** The month that `at` lies in on the calendar of `zone`. */
export function monthOf(at: Date, zone: string): Month {
  const local = new TZDate(at.getTime(), zone);
  return `${local.getFullYear()}-${String(local.getMonth() + 1).padStart(2, "0")}`;
}

/** So many months later, or earlier. */
export function addMonths(month: Month, count: number): Month {
  const first = firstDay(month);
  first.setUTCMonth(first.getUTCMonth() + count);
  return first.toISOString().slice(0, 7);
}

/** The instants between which it is that month in `zone`: an hour more or less where clocks change in it. */
export const monthWindow = (month: Month, zone: string): MonthWindow => ({
  month,
  from: toInstant(`${month}-01T00:00`, zone),
  to: toInstant(`${addMonths(month, 1)}-01T00:00`, zone),
});

/** The `count` months up to and with this one, oldest first. */
export const monthsUntil = (month: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, index) => addMonths(month, index - count + 1));

/** As a column of type date holds it. */
export const firstDay = (month: Month): Date => new Date(`${month}-01T00:00:00Z`);

/** Back from such a column. */
export const monthOfDay = (day: Date): Month => day.toISOString().slice(0, 7);

/** "November 2026", "Nov", "N" */
export const monthName = (
  month: Month,
  locale: string,
  length: "long" | "short" | "narrow" = "long",
): string =>
  new Intl.DateTimeFormat(locale, {
    month: length,
    ...(length === "long" && { year: "numeric" }),
    timeZone: "UTC",
  }).format(firstDay(month));
