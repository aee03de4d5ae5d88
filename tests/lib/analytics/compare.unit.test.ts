import { describe, expect, test } from "vitest";
import { compareMetrics, formatDifference } from "@/lib/analytics/compare";
import { METRICS, type Metric, type Metrics, NO_DATA } from "@/lib/analytics/metrics";
import { unbroken } from "@/lib/analytics/pdf/line-chart";

const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const metrics = (given: Partial<Metrics>): Metrics => ({
  ...(Object.fromEntries(METRICS.map((metric) => [metric, NO_DATA])) as Metrics),
  ...given,
});
const of = (metric: Metric, earlier: Partial<Metrics>, later: Partial<Metrics>) =>
  compareMetrics(metrics(earlier), metrics(later), { format, shows: (each) => each === metric })[0];

describe("the difference of two periods", () => {
  test.each([
    ["total", 1234, "+1,234"],
    ["total", -3, "−3"],
    ["total", 0, "0"],
    ["onTimeRate", 0.0417, "+4.2 points"],
    ["onTimeRate", -0.0002, "0.0 points"],
    ["avgResolution", 4_800_000, "+1 h"],
    ["avgResolution", -90_000_000, "−1 d 1 h"],
    ["avgResolution", 29_000, "0 min"],
    ["avgSatisfaction", -0.25, "−0.3"],
    ["costEfficiency", 0.055, "+0.06"],
  ] as const)("of %s by %d is %s", (metric, value, shown) => {
    expect(formatDifference(metric, value, format)).toBe(shown);
  });

  test("is later minus earlier, to the last digit", () => {
    const row = of(
      "onTimeRate",
      { onTimeRate: { value: 1 / 3, sample: 9 } },
      { onTimeRate: { value: 0.5, sample: 8 } },
    );
    expect(row?.difference).toEqual({ value: 0.5 - 1 / 3, shown: "+16.7 points", isGood: true });
  });

  test("without data on one side there is none", () => {
    const row = of("avgSatisfaction", {}, { avgSatisfaction: { value: 4, sample: 9 } });
    expect(row).toMatchObject({ earlier: { shown: "–", value: null }, difference: null });
  });

  test("is not judged for mere numbers, a few requests, or what looks the same", () => {
    const judged = (metric: Metric, a: number, b: number, sample = 20) =>
      of(metric, { [metric]: { value: a, sample } }, { [metric]: { value: b, sample } })?.difference?.isGood;
    expect(judged("avgResolution", 9_000_000, 3_000_000)).toBe(true);
    expect(judged("completed", 30, 20)).toBeNull();
    expect(judged("onTimeRate", 0.5, 0.9, 4)).toBeNull();
    expect(judged("onTimeRate", 0.5, 0.50001)).toBeNull();
    expect(judged("reopened", 0.1, 0.3)).toBe(false);
  });
});

test("a line is interrupted where there is no data, never drawn through zero", () => {
  const parts = unbroken([0.1, 0.2, null, 0.3, null, 0.4, 0.5]);
  expect(parts.map((part) => part.map(({ place }) => place))).toEqual([
    [0, 1],
    [5, 6],
  ]);
});
