import { expect, test } from "vitest";
import { dueAt, dueWindows, latestDue, nextDue } from "@/lib/analytics/schedule";
import { ReportPeriod } from "@/lib/generated/prisma/enums";

const at = (text: string) => new Date(text);

test.each([
  // Kolkata: 06:00 is 00:30Z, Monday 08:00 is 02:30Z, the 1st at 07:00 is 01:30Z.
  ["DAILY", "Asia/Kolkata", "2026-11-22T18:30:00Z", "2026-11-23T00:30:00Z"],
  ["WEEKLY", "Asia/Kolkata", "2026-11-22T18:30:00Z", "2026-11-23T02:30:00Z"],
  ["MONTHLY", "Asia/Kolkata", "2026-11-30T18:30:00Z", "2026-12-01T01:30:00Z"],
  // London in summer: an hour earlier in UTC than in winter; on the day of the change the clock has moved already.
  ["DAILY", "Europe/London", "2026-03-28T00:00:00Z", "2026-03-28T06:00:00Z"],
  ["DAILY", "Europe/London", "2026-03-29T00:00:00Z", "2026-03-29T05:00:00Z"],
  ["DAILY", "Europe/London", "2026-10-24T23:00:00Z", "2026-10-25T06:00:00Z"],
  ["WEEKLY", "America/New_York", "2026-03-09T04:00:00Z", "2026-03-09T12:00:00Z"],
  ["MONTHLY", "America/New_York", "2026-11-01T04:00:00Z", "2026-11-01T12:00:00Z"],
] as const)("the %s report of %s for what ended at %s is due at %s", (period, zone, to, due) => {
  expect(dueAt(period, { to: at(to) }, zone)).toEqual(at(due));
});

test("a minute before its hour the report before it is the latest", () => {
  const daily = (now: string) => latestDue("DAILY", at(now), "Asia/Kolkata").from;
  expect(daily("2026-11-23T00:29:00Z")).toEqual(at("2026-11-20T18:30:00Z"));
  expect(daily("2026-11-23T00:30:00Z")).toEqual(at("2026-11-21T18:30:00Z"));
});

test("every due instant stands on a quarter of an hour, so a look each quarter misses none", () => {
  for (const zone of [
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Pacific/Chatham",
    "Australia/Lord_Howe",
    "America/St_Johns",
  ])
    for (const period of Object.values(ReportPeriod))
      for (let day = 0; day < 400; day += 7) {
        const due = nextDue(period, new Date(Date.UTC(2026, 0, 1 + day)), zone);
        expect(due.getTime() % 900_000, `${zone} ${period} ${due.toISOString()}`).toBe(0);
      }
});

test("without any stored report only the latest is due", () => {
  const windows = dueWindows("WEEKLY", null, at("2026-11-23T02:30:00Z"), "Asia/Kolkata");
  expect(windows).toEqual([{ from: at("2026-11-15T18:30:00Z"), to: at("2026-11-22T18:30:00Z") }]);
});

test("what was missed is made up for, oldest first", () => {
  const windows = dueWindows("DAILY", "2026-11-19", at("2026-11-23T09:00:00Z"), "Asia/Kolkata");
  expect(windows.map(({ from }) => from)).toEqual([
    at("2026-11-19T18:30:00Z"),
    at("2026-11-20T18:30:00Z"),
    at("2026-11-21T18:30:00Z"),
  ]);
});

test("after a year away a month of days is made up for, not the year", () => {
  const windows = dueWindows("DAILY", "2025-11-19", at("2026-11-23T09:00:00Z"), "Asia/Kolkata");
  expect(windows).toHaveLength(31);
});

test("nothing is due twice", () => {
  const now = at("2026-11-23T09:00:00Z");
  expect(dueWindows("MONTHLY", null, now, "Asia/Kolkata")).toHaveLength(1);
  expect(dueWindows("MONTHLY", "2026-10-01", now, "Asia/Kolkata")).toEqual([]);
  // The same October, cut by another clock.
  expect(dueWindows("MONTHLY", "2026-10-01", now, "America/New_York")).toEqual([]);
});
