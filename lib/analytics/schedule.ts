import { tz } from "@date-fns/tz";
import { set } from "date-fns";
import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import { calendarDay, nextWindow, previousWindow, type Window, windowEndedBefore } from "./period";
import { UNIT_OF } from "./period-label";

/** On which hour after its end a report is due, on the estate's clock: weeks end on Mondays, months on the 1st. */
const DUE_HOUR: Record<ReportPeriod, number> = { DAILY: 6, WEEKLY: 8, MONTHLY: 7 };

/** How far back missed reports are made up for. */
const MISSED: Record<ReportPeriod, number> = { DAILY: 31, WEEKLY: 8, MONTHLY: 12 };

export function dueAt(period: ReportPeriod, { to }: Pick<Window, "to">, zone: string): Date {
  const due = set(to, { hours: DUE_HOUR[period], minutes: 0, seconds: 0, milliseconds: 0 }, { in: tz(zone) });
  return new Date(due.getTime());
}

/** The newest window whose report was due by `now`. */
export function latestDue(period: ReportPeriod, now: Date, zone: string): Window {
  const unit = UNIT_OF[period];
  const ended = windowEndedBefore(unit, now, zone);
  return dueAt(period, ended, zone) <= now ? ended : previousWindow(unit, ended, zone);
}

/**
 * Which reports are missing at `now`, oldest first. `last` is the calendar day on which the newest stored one begins (not
 * its instant: that is another in a new time zone). Without any only the latest is made.
 */
export function dueWindows(period: ReportPeriod, last: string | null, now: Date, zone: string): Window[] {
  const unit = UNIT_OF[period];
  const windows: Window[] = [];
  let window = latestDue(period, now, zone);
  const isMissing = (each: Window) => last === null || calendarDay(each.from, zone) > last;
  while (isMissing(window) && windows.length < (last ? MISSED[period] : 1)) {
    windows.unshift(window);
    window = previousWindow(unit, window, zone);
  }
  return windows;
}

/** When the report after the latest one is due. */
export function nextDue(period: ReportPeriod, now: Date, zone: string): Date {
  return dueAt(period, nextWindow(UNIT_OF[period], latestDue(period, now, zone), zone), zone);
}
