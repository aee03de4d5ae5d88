import type { Window } from "./period";

export const METRICS = [
  "total",
  "completed",
  "completionRate",
  "avgResolution",
  "activeResolution",
  "relativeResolution",
  "onTimeRate",
  "relativeOnTime",
  "reopened",
  "avgSatisfaction",
  "costEfficiency",
  "workload",
  "utilisation",
] as const;
export type Metric = (typeof METRICS)[number];

/**
 * What the database counts: lib/analytics/measure.ts. Only whole numbers and exact sums, so that nothing is rounded
 * before it is divided. Sums that may pass 2^53 are texts.
 */
export type Sample = {
  total: number;
  completed: number;
  resolved: number;
  /** Σ (resolvedAt − createdAt) in milliseconds. */
  resolutionMs: string;
  /** The same without the time that was spent waiting for the resident or for access. */
  activeMs: string;
  /** What the same requests (by category and priority) would have taken at the estate's means; null for the estate. */
  expectedMs: string | null;
  rated: number;
  ratingSum: number;
  /** Those with both an estimate and a cost. */
  costed: number;
  estimatedCost: string;
  actualCost: string;
  /** Resolved ones with an estimated completion. */
  timed: number;
  onTime: number;
  /** How many of `timed` would have been on time at the estate's rates; null for the estate. */
  expectedOnTime: string | null;
  /** Requests that this person (the estate: anybody) resolved, whoever has them now; and those reopened after that. */
  resolvedBy: number;
  reopened: number;
  /** ASSIGNED + IN_PROGRESS at the moment of measuring, whenever filed. */
  workload: number;
  /** How many a person (or everybody who can be assigned, together) may have at once. */
  capacity: number;
};

/** A figure and how many requests it rests on (for utilisation: the capacity). Null is "no data", never zero. */
export type Figure = { value: number | null; sample: number };
export type Metrics = Record<Metric, Figure>;

export const NO_DATA: Figure = { value: null, sample: 0 };

/** From a stored report: one that is older than a figure has no data for it. */
export const storedMetrics = (data: unknown): Metrics => ({
  ...(Object.fromEntries(METRICS.map((metric) => [metric, NO_DATA])) as Metrics),
  ...(data as Partial<Metrics>),
});

/** Below this a figure says more about chance than about a person. */
export const FEW = 5;

/** Whether it rests on too little to be judged; what is counted or holds now needs no sample. */
export const isFew = (metric: Metric, { value, sample }: Figure): boolean =>
  value !== null && sample < FEW && !["total", "completed", "workload", "utilisation"].includes(metric);

/** THE definition (DOMAIN §6): every page, report, API and command derives its figures here. */
export function metricsOf(sample: Sample): Metrics {
  const { total, completed, resolved, rated, costed, timed, onTime, workload, capacity } = sample;
  return {
    total: { value: total, sample: total },
    completed: { value: total > 0 ? completed : null, sample: total },
    completionRate: share(completed, total),
    avgResolution: { value: mean(sample.resolutionMs, resolved), sample: resolved },
    activeResolution: { value: mean(sample.activeMs, resolved), sample: resolved },
    relativeResolution: { value: against(sample.expectedMs, sample.activeMs), sample: resolved },
    relativeOnTime: { value: beyond(sample.expectedOnTime, onTime, timed), sample: timed },
    reopened: share(sample.reopened, sample.resolvedBy),
    avgSatisfaction: { value: mean(sample.ratingSum, rated), sample: rated },
    onTimeRate: share(onTime, timed),
    costEfficiency: { value: mean(sample.estimatedCost, Number(sample.actualCost)), sample: costed },
    workload: { value: workload, sample: workload },
    utilisation: share(workload, capacity),
  };
}

const share = (part: number, whole: number): Figure => ({ value: mean(part, whole), sample: whole });
const mean = (sum: string | number, count: number) => (count > 0 ? Number(sum) / count : null);
/** Actual over expected: 0.9 is a tenth less than the estate needs for the same mix. */
const against = (expected: string | null, actual: string) =>
  expected ? mean(actual, Number(expected)) : null;
const beyond = (expected: string | null, actual: number, of: number) =>
  expected === null ? null : mean(actual - Number(expected), of);

/** The figures of somebody (null: the estate) for a window. */
export type Measured = { userId: string | null; name: string | null; window: Window; metrics: Metrics };
