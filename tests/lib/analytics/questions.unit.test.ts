import { expect, test } from "vitest";
import { chosenPeriod, monthsUntil } from "@/lib/analytics/analytics-period";
import { readAnalyticsInput } from "@/lib/analytics/analytics-schema";

const india = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const newYork = { timeZone: "America/New_York", locale: "en-US", currency: "USD" };
const now = new Date("2026-11-22T06:30:00Z");
const read = (query: Record<string, unknown>) => readAnalyticsInput(query, "Asia/Kolkata", now);
const instants = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];

test("the last 30 days are whole days of the estate, today the last of them; before them 30 more", () => {
  const { window, before } = chosenPeriod(read({}).input, india, now);
  expect(instants(window)).toEqual(["2026-10-23T18:30:00.000Z", "2026-11-22T18:30:00.000Z"]);
  expect(instants(before)).toEqual(["2026-09-23T18:30:00.000Z", "2026-10-23T18:30:00.000Z"]);
});

test("where clocks change, the days around it have 23 and 25 hours, and none is lost or counted twice", () => {
  // 2026: forward on 8 March, back on 1 November.
  const march = readAnalyticsInput(
    { period: "range", from: "2026-03-08", to: "2026-03-08" },
    "America/New_York",
    now,
  );
  const { window, before } = chosenPeriod(march.input, newYork, now);
  expect(instants(window)).toEqual(["2026-03-08T05:00:00.000Z", "2026-03-09T04:00:00.000Z"]);
  expect(before.to).toEqual(window.from);
  const autumn = readAnalyticsInput({ period: "month", on: "2026-11-01" }, "America/New_York", now);
  expect(instants(chosenPeriod(autumn.input, newYork, now).window)).toEqual([
    "2026-11-01T04:00:00.000Z",
    "2026-12-01T05:00:00.000Z",
  ]);
});

test("what is followed over time is shown for a year of whole months, or for all that the period touches", () => {
  const month = chosenPeriod(read({ period: "month", on: "2026-03-10" }).input, india, now).window;
  const months = monthsUntil(month, india, now);
  expect(months.map(({ key }) => key)).toEqual([
    ...["2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09"],
    ...["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"],
  ]);
  expect(instants(months.at(-1) as (typeof months)[0])).toEqual(instants(month));
  expect(months.every(({ isRunning }) => !isRunning)).toBe(true);
  const long = chosenPeriod(read({ period: "range", from: "2025-01-31" }).input, india, now).window;
  const all = monthsUntil(long, india, now);
  expect([all[0]?.key, all.at(-1)?.key, all.at(-1)?.isRunning]).toEqual(["2025-01", "2026-11", true]);
});

test("an address that makes no sense leads to the usual page and says what was left out", () => {
  expect(read({}).notes).toEqual([]);
  expect(read({ category: "", block: "", priority: "" })).toEqual({ input: { period: "30d" }, notes: [] });
  const { input, notes } = read({
    period: "decade",
    category: "'; drop table users",
    priority: "9",
    block: ["A", "B"],
    assignee: "0",
    on: "2026-02-31",
  });
  expect(input).toEqual({ period: "30d", from: undefined, to: undefined });
  expect(notes).toHaveLength(6);
});

test("a free range is turned round, ends today and is never endless", () => {
  const range = (from?: string, to?: string) => {
    const { input, notes } = read({ period: "range", from, to });
    return [input.period, input.from, input.to, notes.length];
  };
  expect(range("2026-05-10", "2026-05-01")).toEqual(["range", "2026-05-01", "2026-05-10", 1]);
  expect(range("2026-05-01")).toEqual(["range", "2026-05-01", "2026-11-22", 0]);
  expect(range("2026-05-01", "2027-01-01")).toEqual(["range", "2026-05-01", "2026-11-22", 1]);
  expect(range("2001-05-01")).toEqual(["range", "2016-11-01", "2026-11-22", 1]);
  expect(range("2027-05-01", "2027-06-01")).toEqual(["30d", undefined, undefined, 1]);
  expect(range(undefined, "2026-06-01")).toEqual(["30d", undefined, undefined, 1]);
});
