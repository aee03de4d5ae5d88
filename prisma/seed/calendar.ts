import { TZDate } from "@date-fns/tz";
import { startOfDay } from "date-fns";
import type { Random } from "./random";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Calendar = ReturnType<typeof calendarOf>;

/**
 * The demo's time: its present is the midnight that began this day in the estate's time zone. Everything happened
 * before it, so the demo always looks current, and whoever seeds twice on one day gets the same estate.
 */
export function calendarOf(now: Date, timeZone: string) {
  const present = startOfDay(new TZDate(now.getTime(), timeZone)).getTime();
  const hourOf = (at: Date) => ((((at.getTime() - present) % DAY) + DAY) % DAY) / HOUR;
  return {
    present: new Date(present),
    timeZone,
    /** So many days before the present, at this hour on the estate's clock. */
    daysAgo: (days: number, hour: number) =>
      new Date(present - Math.ceil(days) * DAY + Math.round(hour * HOUR)),
    isPast: (at: Date) => at.getTime() < present - 10 * MINUTE,
    /** The same instant during the staff's hours, else the next morning. */
    inWorkingHours: (at: Date, random: Random) => {
      const hour = hourOf(at);
      if (hour >= 8.5 && hour < 19) return at;
      const morning = at.getTime() + (hour < 8.5 ? 8.5 - hour : 32.5 - hour) * HOUR;
      return new Date(morning + Math.round(random.between(0, 80) * MINUTE));
    },
    /** The same instant while people are awake, else after breakfast. */
    inWakingHours: (at: Date, random: Random) => {
      const hour = hourOf(at);
      if (hour >= 7 && hour < 22.5) return at;
      const morning = at.getTime() + (hour < 7 ? 7 - hour : 31 - hour) * HOUR;
      return new Date(morning + Math.round(random.between(5, 90) * MINUTE));
    },
  };
}

export const hoursAfter = (at: Date, hours: number): Date =>
  new Date(at.getTime() + Math.round(hours * HOUR));
export const dayOf = (at: Date): Date => new Date(Math.floor(at.getTime() / DAY) * DAY);
