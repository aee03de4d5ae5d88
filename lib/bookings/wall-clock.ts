import { tzOffset } from "@date-fns/tz";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** What the clock on the wall shows: the date, and the minutes since its midnight. */
export type Wall = { date: string; minute: number };

export function wallOf(at: Date, timeZone: string): Wall {
  const local = at.getTime() + tzOffset(timeZone, at) * MINUTE;
  const date = new Date(local).toISOString().slice(0, 10);
  return { date, minute: Math.floor((local - Date.parse(`${date}T00:00:00Z`)) / MINUTE) };
}

/** So many days after a date on the calendar. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** 1 Monday … 7 Sunday */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/**
 * The first instant at which the clock on the wall has reached this time: the first of the two when clocks go back,
 * the end of the gap when they go forward. `minute` may go past 1440, into the next day.
 */
export function firstInstant(date: string, minute: number, timeZone: string): Date {
  const wall = Date.parse(`${date}T00:00:00Z`) + minute * MINUTE;
  const offsets = [-1.5, 1.5].map((days) => tzOffset(timeZone, new Date(wall + days * DAY)) * MINUTE);
  const [before, after] = offsets as [number, number];
  const exact = [wall - before, wall - after].filter(
    (at) => at + tzOffset(timeZone, new Date(at)) * MINUTE === wall,
  );
  return new Date(exact.length ? Math.min(...exact) : endOfGap(wall - after, wall - before, timeZone));
}

/** When the clocks go forward, between two instants on both sides of it. */
function endOfGap(early: number, late: number, timeZone: string): number {
  const offset = tzOffset(timeZone, new Date(early));
  let [low, high] = [early, late];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (tzOffset(timeZone, new Date(middle)) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * What a form sends ("2026-11-22T18:30" on the wall) or an ISO instant with its offset. Null for a time that the clocks
 * leave out on that day.
 */
export function instantOf(text: string, timeZone: string): Date | null {
  if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return new Date(text);
  const [date = "", time = "00:00"] = text.split("T");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const at = firstInstant(date, hours * 60 + minutes, timeZone);
  const wall = wallOf(at, timeZone);
  return wall.date === date && wall.minute === hours * 60 + minutes ? at : null;
}
