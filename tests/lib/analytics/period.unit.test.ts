import { expect, test } from "vitest";
import {
  calendarDay,
  nextWindow,
  previousWindow,
  UNITS,
  type Unit,
  windowAt,
  windowEndedBefore,
} from "@/lib/analytics/period";

type Case = [unit: Unit, zone: string, at: string, from: string, to: string];

// Worked out by hand from the zones' offsets.
const cases: Case[] = [
  // Kolkata is UTC+5:30 throughout: a day begins at 18:30Z of the day before.
  ["day", "Asia/Kolkata", "2026-11-22T18:29:59.999Z", "2026-11-21T18:30:00Z", "2026-11-22T18:30:00Z"],
  ["day", "Asia/Kolkata", "2026-11-22T18:30:00.000Z", "2026-11-22T18:30:00Z", "2026-11-23T18:30:00Z"],
  // 22 November 2026 is a Sunday: the last day of its week.
  ["week", "Asia/Kolkata", "2026-11-22T12:00:00Z", "2026-11-15T18:30:00Z", "2026-11-22T18:30:00Z"],
  ["month", "Asia/Kolkata", "2026-01-31T18:29:59Z", "2025-12-31T18:30:00Z", "2026-01-31T18:30:00Z"],
  ["year", "Asia/Kolkata", "2025-12-31T18:30:00Z", "2025-12-31T18:30:00Z", "2026-12-31T18:30:00Z"],
  // London goes forward on 29 March 2026 at 01:00Z and back on 25 October at 01:00Z.
  ["day", "Europe/London", "2026-03-29T12:00:00Z", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z"],
  ["day", "Europe/London", "2026-10-25T12:00:00Z", "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z"],
  ["week", "Europe/London", "2026-03-29T12:00:00Z", "2026-03-23T00:00:00Z", "2026-03-29T23:00:00Z"],
  ["month", "Europe/London", "2026-03-15T12:00:00Z", "2026-03-01T00:00:00Z", "2026-03-31T23:00:00Z"],
  ["month", "Europe/London", "2026-10-31T23:30:00Z", "2026-09-30T23:00:00Z", "2026-11-01T00:00:00Z"],
  ["quarter", "Europe/London", "2026-04-01T12:00:00Z", "2026-03-31T23:00:00Z", "2026-06-30T23:00:00Z"],
  // New York goes forward on 8 March 2026 at 07:00Z and back on 1 November at 06:00Z.
  ["day", "America/New_York", "2026-03-08T12:00:00Z", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"],
  ["day", "America/New_York", "2026-11-01T12:00:00Z", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"],
  ["week", "America/New_York", "2026-11-01T12:00:00Z", "2026-10-26T04:00:00Z", "2026-11-02T05:00:00Z"],
  ["month", "America/New_York", "2026-11-15T12:00:00Z", "2026-11-01T04:00:00Z", "2026-12-01T05:00:00Z"],
  ["year", "America/New_York", "2026-07-01T00:00:00Z", "2026-01-01T05:00:00Z", "2027-01-01T05:00:00Z"],
  // A leap day, and a February without one.
  ["day", "Asia/Kolkata", "2028-02-29T06:00:00Z", "2028-02-28T18:30:00Z", "2028-02-29T18:30:00Z"],
  ["month", "Asia/Kolkata", "2028-02-29T06:00:00Z", "2028-01-31T18:30:00Z", "2028-02-29T18:30:00Z"],
  ["month", "America/New_York", "2027-02-14T06:00:00Z", "2027-02-01T05:00:00Z", "2027-03-01T05:00:00Z"],
  // Cairo's clocks jump over midnight of 24 April 2026: that day begins at 01:00.
  ["day", "Africa/Cairo", "2026-04-24T12:00:00Z", "2026-04-23T22:00:00Z", "2026-04-24T21:00:00Z"],
];

test.each(cases)("the %s in %s around %s", (unit, zone, at, from, to) => {
  expect(windowAt(unit, new Date(at), zone)).toEqual({ from: new Date(from), to: new Date(to) });
});

const zones = [
  "Asia/Kolkata",
  "Europe/London",
  "America/New_York",
  "Pacific/Apia",
  "Africa/Cairo",
  "America/Havana",
];

test.each(zones)(
  "in %s windows follow each other without a gap, and each instant lies in its own",
  (zone) => {
    for (const unit of UNITS) {
      let window = windowAt(unit, new Date("2026-01-01T12:00:00Z"), zone);
      while (window.from < new Date("2027-04-01T00:00:00Z")) {
        expect(windowAt(unit, window.from, zone)).toEqual(window);
        expect(windowAt(unit, new Date(window.to.getTime() - 1), zone)).toEqual(window);
        const next = nextWindow(unit, window, zone);
        expect(next.from).toEqual(window.to);
        expect(previousWindow(unit, next, zone)).toEqual(window);
        window = next;
      }
    }
  },
);

test("the window that ended before an instant is over, also at the very instant of its end", () => {
  const midnight = new Date("2026-11-22T18:30:00Z");
  expect(windowEndedBefore("week", midnight, "Asia/Kolkata").to).toEqual(midnight);
  expect(windowEndedBefore("week", new Date(midnight.getTime() - 1), "Asia/Kolkata").to).toEqual(
    new Date("2026-11-15T18:30:00Z"),
  );
});

test("dates are plain instants, whatever made them", () => {
  const { from, to } = windowAt("month", new Date("2026-11-22T12:00:00Z"), "Asia/Kolkata");
  expect([from.constructor, to.constructor]).toEqual([Date, Date]);
});

test("the calendar day is the estate's, not the machine's", () => {
  const at = new Date("2026-11-21T19:00:00Z");
  expect(calendarDay(at, "Asia/Kolkata")).toBe("2026-11-22");
  expect(calendarDay(at, "America/New_York")).toBe("2026-11-21");
});
