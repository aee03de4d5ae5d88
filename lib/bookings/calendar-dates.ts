import type { Span } from "./availability";
import type { CalendarView } from "./schema";
import { addDays, firstInstant, weekdayOf } from "./wall-clock";

/** The dates that a view shows around a date: whole weeks, from Monday on. */
export function datesOf(view: CalendarView, date: string): string[] {
  if (view === "day") return [date];
  const monday = (day: string) => addDays(day, 1 - weekdayOf(day));
  if (view === "week") return Array.from({ length: 7 }, (_, n) => addDays(monday(date), n));
  const month = date.slice(0, 7);
  const dates: string[] = [];
  for (let day = monday(`${month}-01`); day <= `${month}-31`; )
    for (let n = 0; n < 7; n++, day = addDays(day, 1)) dates.push(day);
  return dates;
}

/** The first instant of the first date up to the last of the last, and as much more as a booking can be long. */
export const spanOfDates = (dates: readonly string[], timeZone: string): Span => ({
  from: firstInstant(dates[0] as string, 0, timeZone),
  to: firstInstant(addDays(dates.at(-1) as string, 2), 0, timeZone),
});

/** Where the arrows of a view lead. */
export function neighbours(view: CalendarView, date: string): { before: string; after: string } {
  if (view !== "month") {
    const step = view === "week" ? 7 : 1;
    return { before: addDays(date, -step), after: addDays(date, step) };
  }
  const [year = 0, month = 1] = date.split("-").map(Number);
  const first = (shift: number) => new Date(Date.UTC(year, month - 1 + shift, 1)).toISOString().slice(0, 10);
  return { before: first(-1), after: first(1) };
}
