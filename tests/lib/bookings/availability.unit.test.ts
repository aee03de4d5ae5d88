import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridOf, isWithin, type OpeningRules, openSpans, without } from "@/lib/bookings/availability";
import { datesOf, neighbours } from "@/lib/bookings/calendar-dates";
import { cancellationFeeAt, priceOf } from "@/lib/bookings/price";
import { seriesDates } from "@/lib/bookings/series/dates";
import { leftOutDates } from "@/lib/bookings/series/left-out";
import { lengthText, slotText } from "@/lib/bookings/texts";
import { addDays, firstInstant, instantOf, wallOf, weekdayOf } from "@/lib/bookings/wall-clock";

const MINUTE = 60_000;

/** Four days around a change of the clocks, or around none; the first is only looked back to. */
const WINDOWS = [
  ["America/New_York", "2026-03-06"], // forward, 2:00 to 3:00 on the 8th
  ["America/New_York", "2026-10-30"], // back, 2:00 to 1:00 on 1 November
  ["Australia/Lord_Howe", "2026-10-02"], // by half an hour
  ["Asia/Kathmandu", "2026-11-20"], // a quarter to
  ["Asia/Kolkata", "2026-11-20"],
] as const;

type Day = { date: string; opens: number; closes: number } | { date: string; opens: null; closes: null };

/** Every minute of a window with what the wall shows, as one number; by Intl alone, not by the code under test. */
const minutesOf = cached(([zone, start]: (typeof WINDOWS)[number]) => {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const from = Date.parse(`${start}T00:00:00Z`) - 14 * 60 * MINUTE;
  return Array.from({ length: 5 * 1440 }, (_, n) => {
    const at = from + n * MINUTE;
    return { at, wall: Date.parse(`${format.format(at).replace(" ", "T")}:00Z`) / MINUTE };
  });
});

function cached<K, V>(make: (key: K) => V) {
  const made = new Map<K, V>();
  return (key: K): V => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

/** The naive model: a door opens when the clock on the wall has first reached the hour, and closes likewise. */
function naive(window: (typeof WINDOWS)[number], days: Day[]): Set<number> {
  const open = new Set<number>();
  for (const { date, opens, closes } of days) {
    if (opens === null) continue;
    const midnight = Date.parse(`${date}T00:00:00Z`) / MINUTE;
    let latest = Number.NEGATIVE_INFINITY;
    for (const { at, wall } of minutesOf(window)) {
      latest = Math.max(latest, wall);
      if (latest >= midnight + opens && latest < midnight + closes) open.add(at);
    }
  }
  return open;
}

const hours = fc
  .record({ opens: fc.integer({ min: 0, max: 95 }), length: fc.integer({ min: 1, max: 96 }) })
  .map(({ opens, length }) => ({ opens: opens * 15, closes: (opens + length) * 15 }));

test("what is open agrees, minute by minute, with a naive model: across midnight and changes of the clocks", () => {
  const day = fc.option(hours, { nil: null });
  fc.assert(
    fc.property(
      fc.constantFrom(...WINDOWS),
      fc.array(day, { minLength: 7, maxLength: 7 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), day), { maxLength: 2 }),
      (window, week, others) => {
        const [zone, start] = window;
        const rules: OpeningRules = {
          hours: week.flatMap((each, index) => (each ? [{ weekday: index + 1, ...each }] : [])),
          exceptions: [...new Map(others)].map(([n, each]) => ({
            date: new Date(`${addDays(start, n)}T00:00:00Z`),
            opens: each?.opens ?? null,
            closes: each?.closes ?? null,
          })),
        };
        const days = [-1, 0, 1, 2, 3, 4].map((n): Day => {
          const date = addDays(start, n);
          const exception = others.filter(([index]) => index === n).at(-1);
          const found = exception ? exception[1] : (week[weekdayOf(date) - 1] ?? null);
          return found ? { date, ...found } : { date, opens: null, closes: null };
        });
        const expected = naive(window, days);
        const [from, to] = [1, 3].map((n) => firstInstant(addDays(start, n), 0, zone).getTime()) as [
          number,
          number,
        ];
        const minutes = minutesOf(window).filter(({ at }) => at >= from && at < to);
        const within = { from: new Date(from), to: new Date(to) };
        const spans = openSpans(rules, within, zone);
        const wrong = minutes.filter(
          ({ at }) => expected.has(at) !== isWithin({ from: new Date(at), to: new Date(at + MINUTE) }, spans),
        );
        expect(wrong).toEqual([]);
      },
    ),
    { numRuns: 80 },
  );
});

test("taking out what is taken leaves exactly the other minutes", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => ({ from: new Date(from * MINUTE), to: new Date((from + length) * MINUTE) }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (taken) => {
      const left = without([{ from: new Date(0), to: new Date(60 * MINUTE) }], taken);
      for (let n = 0; n < 60; n++) {
        const minute = { from: new Date(n * MINUTE), to: new Date((n + 1) * MINUTE) };
        const isTaken = taken.some(({ from, to }) => from <= minute.from && minute.to <= to);
        expect(isWithin(minute, left)).toBe(!isTaken);
      }
    }),
    { numRuns: 50 },
  );
});

describe("when the clocks change (America/New_York)", () => {
  const zone = "America/New_York";

  test("a time that is left out is no time", () => {
    expect(instantOf("2026-03-08T02:30", zone)).toBeNull();
    expect(instantOf("2026-03-08T03:00", zone)?.toISOString()).toBe("2026-03-08T07:00:00.000Z");
  });

  test("of an hour that comes twice the first is meant; the second has its offset", () => {
    expect(instantOf("2026-11-01T01:30", zone)?.toISOString()).toBe("2026-11-01T05:30:00.000Z");
    expect(instantOf("2026-11-01T01:30:00-05:00", zone)?.toISOString()).toBe("2026-11-01T06:30:00.000Z");
  });

  test("the grid of such a night has an hour less, or one more", () => {
    const night = (date: string) =>
      gridOf({ from: firstInstant(date, 0, zone), to: firstInstant(date, 360, zone) }, 60, zone).map(
        (at) => wallOf(at, zone).minute / 60,
      );
    expect(night("2026-03-08")).toEqual([0, 1, 3, 4, 5, 6]);
    expect(night("2026-11-01")).toEqual([0, 1, 1, 2, 3, 4, 5, 6]);
  });
});

test("a slot past midnight names both dates, one until midnight only one", () => {
  const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
  const at = (text: string) => instantOf(text, format.timeZone) as Date;
  const text = (from: string, to: string) => slotText({ from: at(from), to: at(to) }, format);
  expect(text("2026-11-28T22:00", "2026-11-29T01:00")).toMatch(
    /28 Nov 2026, 10:00 pm to Sun, 29 Nov 2026, 1:00 am/,
  );
  expect(text("2026-11-28T22:00", "2026-11-29T00:00")).toMatch(/^Sat, 28 Nov 2026, 10:00 pm to 12:00 am$/);
});

test("months are whole weeks from Monday, and the arrows lead to their firsts", () => {
  expect(datesOf("month", "2026-11-15")).toHaveLength(42);
  expect(datesOf("month", "2026-02-15")).toMatchObject({ 0: "2026-01-26", 34: "2026-03-01", length: 35 });
  expect(datesOf("week", "2026-11-22")).toMatchObject({ 0: "2026-11-16", 6: "2026-11-22" });
  expect(neighbours("month", "2026-01-31")).toEqual({ before: "2025-12-01", after: "2026-02-01" });
});

test("a series keeps its day; months without it are left out", () => {
  expect(seriesDates("2026-01-31", "monthly", { times: 3 })).toEqual([
    "2026-01-31",
    "2026-03-31",
    "2026-05-31",
  ]);
  expect(seriesDates("2026-11-24", "fortnightly", { until: "2026-12-22" })).toEqual([
    "2026-11-24",
    "2026-12-08",
    "2026-12-22",
  ]);
  expect(seriesDates("2026-11-24", "weekly", { until: "2030-01-01" })).toHaveLength(52);
});

test("prices are exact, and cancelling costs after the free time only", () => {
  expect(priceOf({ feePerHour: "33.33", feePerBooking: "0.1" }, 90)).toBe("50.10");
  const booking = {
    status: "CONFIRMED",
    offeredUntil: null,
    freeCancelUntil: new Date("2026-11-27T12:00:00Z"),
    lateCancelFee: "500",
  };
  const at = (more: object, now: string) => cancellationFeeAt({ ...booking, ...more }, new Date(now));
  expect(at({}, "2026-11-27T12:00:00Z")).toBe("0.00");
  expect(at({}, "2026-11-27T12:00:01Z")).toBe("500.00");
  expect(at({ status: "PENDING" }, "2026-11-28T12:00:00Z")).toBe("0.00");
  expect(lengthText(90)).toBe("1 hour 30 minutes");
});

test("what an address says was left out are days, each once, or nothing", () => {
  expect(leftOutDates("2026-12-03,2026-12-10,2026-12-03")).toEqual(["2026-12-03", "2026-12-10"]);
  for (const nothing of [undefined, "", "<b>", ["2026-12-03"], "2026-02-31", "2026-13-01"])
    expect(leftOutDates(nothing)).toEqual([]);
});
