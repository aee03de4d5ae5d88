import { expect, test } from "vitest";
import { formatMetric, METRIC_DEFINITIONS, trendOf } from "@/lib/analytics/definitions";
import { METRICS, metricsOf, type Sample } from "@/lib/analytics/metrics";
import { UNITS, windowAt } from "@/lib/analytics/period";
import { periodLabel } from "@/lib/analytics/period-label";
import { summaryOf } from "@/lib/analytics/summary";

const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const nothing: Sample = {
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
};

test("no data is –, never 0 or NaN", () => {
  const metrics = metricsOf(nothing);
  const shown = Object.fromEntries(
    METRICS.map((each) => [each, formatMetric(each, metrics[each].value, format)]),
  );
  expect(shown).toEqual({
    total: "0",
    completed: "–",
    completionRate: "–",
    avgResolution: "–",
    activeResolution: "–",
    relativeResolution: "–",
    onTimeRate: "–",
    relativeOnTime: "–",
    reopened: "–",
    avgSatisfaction: "–",
    costEfficiency: "–",
    workload: "0",
    utilisation: "0%",
  });
  expect(summaryOf(metrics, format)).toBe("No requests were filed; 0 in hand.");
});

test("a summary leaves out what has no data", () => {
  expect(summaryOf(metricsOf({ ...nothing, total: 2, workload: 5 }), format)).toBe(
    "2 filed, 0 completed (0%) · 5 in hand.",
  );
});

test("work that cost nothing has no efficiency to speak of", () => {
  expect(
    metricsOf({ ...nothing, costed: 2, estimatedCost: "100.00", actualCost: "0.00" }).costEfficiency,
  ).toEqual({
    value: null,
    sample: 2,
  });
});

test("each figure is shown in its unit", () => {
  const metrics = metricsOf({
    ...nothing,
    total: 1234,
    completed: 411,
    resolved: 2,
    resolutionMs: "21600000",
    activeMs: "14400000",
    expectedMs: "16363636.36",
    rated: 3,
    ratingSum: 13,
    costed: 1,
    estimatedCost: "950.00",
    actualCost: "1000.00",
    timed: 3,
    onTime: 2,
    expectedOnTime: "1.7",
    resolvedBy: 8,
    reopened: 1,
    workload: 7,
  });
  expect(METRICS.map((each) => formatMetric(each, metrics[each].value, format))).toEqual([
    "1,234",
    "411",
    "33.3%",
    "3 h",
    "2 h",
    "12% faster",
    "66.7%",
    "10 points better",
    "12.5%",
    "4.3",
    "0.95",
    "7",
    "70%",
  ]);
});

test("a trend says where from, and whether that is good", () => {
  expect(trendOf("completionRate", 0.9, 0.8, format)).toEqual({ text: "Up from 80%", isGood: true });
  expect(trendOf("avgResolution", 7_200_000, 3_600_000, format)).toEqual({
    text: "Up from 1 h",
    isGood: false,
  });
  expect(trendOf("total", 5, 9, format)).toEqual({ text: "Down from 9", isGood: null });
  expect(trendOf("onTimeRate", 0.5, 0.5, format)).toEqual({ text: "Same as before: 50%", isGood: null });
  expect(trendOf("onTimeRate", 0.5, null, format)).toBeNull();
});

test("a difference that the figures do not show is no trend", () => {
  expect(trendOf("completionRate", 0.50001, 0.5, format)?.text).toBe("Same as before: 50%");
});

test("every figure has a name and a definition", () => {
  expect(Object.keys(METRIC_DEFINITIONS).sort()).toEqual([...METRICS].sort());
});

test("periods are called as people call them, in the estate's zone", () => {
  const at = new Date("2026-11-30T19:00:00Z"); // 1 December in Kolkata
  const labels = UNITS.map((unit) => periodLabel(unit, windowAt(unit, at, "Asia/Kolkata"), format));
  expect(labels[0]).toBe("Tue, 1 Dec 2026");
  expect(labels[1]).toMatch(/30 Nov.*6 Dec 2026/);
  expect(labels.slice(2)).toEqual(["December 2026", "Q4 2026", "2026"]);
});
