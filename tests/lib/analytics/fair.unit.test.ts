import { describe, expect, test } from "vitest";
import { figuresOf } from "@/lib/analytics/figures";
import { isFew, type Metrics, metricsOf, type Sample } from "@/lib/analytics/metrics";
import { lastDay, rangeWindow, windowBefore } from "@/lib/analytics/range";
import { rankBy } from "@/lib/analytics/rank";

const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const sample = (given: Partial<Sample>): Metrics =>
  metricsOf({
    total: 0,
    completed: 0,
    resolved: 0,
    resolutionMs: "0",
    activeMs: "0",
    expectedMs: "0",
    rated: 0,
    ratingSum: 0,
    costed: 0,
    estimatedCost: "0",
    actualCost: "0",
    timed: 0,
    onTime: 0,
    expectedOnTime: "0",
    resolvedBy: 0,
    reopened: 0,
    workload: 0,
    capacity: 10,
    ...given,
  });

describe("like with like", () => {
  test.each([
    ["a tenth less time", { resolved: 9, activeMs: "90", expectedMs: "100" }, "10% faster"],
    ["twice the time", { resolved: 9, activeMs: "200", expectedMs: "100" }, "100% slower"],
    ["the same but for a hair", { resolved: 9, activeMs: "100", expectedMs: "100.3" }, "As the estate"],
    ["nothing resolved", {}, "–"],
    ["the estate itself", { resolved: 9, activeMs: "90", expectedMs: null }, "–"],
  ])("%s", (_, given, text) => {
    const figure = figuresOf(sample(given), {
      format,
      isOver: true,
      shows: (m) => m === "relativeResolution",
    })[0];
    expect(figure?.value).toBe(text);
  });

  test.each([
    ["more often", { timed: 10, onTime: 9, expectedOnTime: "7.5" }, "15 points better"],
    ["a little less often", { timed: 100, onTime: 74, expectedOnTime: "75" }, "1 point worse"],
    ["as often", { timed: 10, onTime: 5, expectedOnTime: "5" }, "As the estate"],
    ["nothing with a date", {}, "–"],
  ])("on time %s", (_, given, text) => {
    const figure = figuresOf(sample(given), {
      format,
      isOver: true,
      shows: (m) => m === "relativeOnTime",
    })[0];
    expect(figure?.value).toBe(text);
  });
});

describe("few requests", () => {
  test("fewer than five are few, except where nothing is sampled", () => {
    expect([4, 5].map((n) => isFew("onTimeRate", { value: 1, sample: n }))).toEqual([true, false]);
    expect(isFew("onTimeRate", { value: null, sample: 0 })).toBe(false);
    expect(isFew("workload", { value: 1, sample: 1 })).toBe(false);
  });

  test("are shown and not judged: neither now nor against a before of few", () => {
    const trend = (now: number, before: number) =>
      figuresOf(sample({ timed: now, onTime: now }), {
        format,
        before: sample({ timed: before, onTime: 0 }),
        isOver: true,
        shows: (m) => m === "onTimeRate",
      })[0]?.trend;
    expect(trend(9, 9)).toEqual({ text: "Up from 0%", isGood: true });
    expect(trend(4, 9)).toEqual({ text: "Up from 0%", isGood: null });
    expect(trend(9, 4)).toEqual({ text: "Up from 0%", isGood: null });
  });

  test("are not ranked: they stand apart, in the order they came", () => {
    const person = (name: string, resolved: number, hours: number) => ({
      name,
      metrics: sample({ resolved, activeMs: String(hours * resolved), expectedMs: String(resolved) }),
    });
    const team = [
      person("Asha", 5, 3),
      person("Balbir", 4, 1),
      person("Dinesh", 9, 2),
      person("Gopal", 0, 0),
    ];
    const { compared, apart } = rankBy(team, "relativeResolution", ({ metrics }) => metrics);
    expect(compared.map(({ name }) => name)).toEqual(["Dinesh", "Asha"]);
    expect(apart.map(({ name }) => name)).toEqual(["Balbir", "Gopal"]);
    // What is merely counted ranks everybody, the most first.
    const byTotal = rankBy(
      [1, 3].map((total) => ({ total, metrics: sample({ total }) })),
      "total",
      ({ metrics }) => metrics,
    );
    expect(byTotal.compared.map(({ total }) => total)).toEqual([3, 1]);
  });
});

describe("a free range", () => {
  const zone = "Asia/Kolkata";
  const iso = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];

  test("holds both its days, whichever is named first", () => {
    const november = ["2026-11-09T18:30:00.000Z", "2026-11-12T18:30:00.000Z"];
    expect(iso(rangeWindow("2026-11-10", "2026-11-12", zone))).toEqual(november);
    expect(iso(rangeWindow("2026-11-12", "2026-11-10", zone))).toEqual(november);
    expect(lastDay(rangeWindow("2026-11-10", "2026-11-12", zone), zone)).toBe("2026-11-12");
  });

  test("is compared with as many days before it, across months and clock changes", () => {
    const previous = (from: string, to: string, z: string) =>
      windowBefore("range", rangeWindow(from, to, z), z);
    expect(iso(previous("2026-03-01", "2026-03-03", zone))).toEqual(
      iso(rangeWindow("2026-02-26", "2026-02-28", zone)),
    );
    // London's clocks go forward on 29 March 2026: that day has 23 hours, the one before 24.
    expect(iso(previous("2026-03-29", "2026-03-29", "Europe/London"))).toEqual([
      "2026-03-28T00:00:00.000Z",
      "2026-03-29T00:00:00.000Z",
    ]);
    expect(iso(previous("2026-03-30", "2026-03-31", "Europe/London"))).toEqual([
      "2026-03-28T00:00:00.000Z",
      "2026-03-29T23:00:00.000Z",
    ]);
  });
});
