import type { Window } from "./period";

export const METRICS = [
  "total",
  "completed",
  "completionRate",
  "avgResolution",
  "avgSatisfaction",
  "onTimeRate",
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
  rated: number;
  ratingSum: number;
  /** Those with both an estimate and a cost. */
  costed: number;
  estimatedCost: string;
  actualCost: string;
  /** Resolved ones with an estimated completion. */
  timed: number;
  onTime: number;
  /** ASSIGNED + IN_PROGRESS at the moment of measuring, whenever filed. */
  workload: number;
  /** How many a person (or everybody who can be assigned, together) may have at once. */
  capacity: number;
};

/** A figure and how many requests it rests on (for utilisation: the capacity). Null is "no data", never zero. */
export type Figure = { value: number | null; sample: number };
export type Metrics = Record<Metric, Figure>;

/** THE definition (DOMAIN §6): every page, report, API and command derives its figures here. */
export function metricsOf(sample: Sample): Metrics {
  const { total, completed, resolved, rated, costed, timed, onTime, workload, capacity } = sample;
  return {
    total: { value: total, sample: total },
    completed: { value: total > 0 ? completed : null, sample: total },
    completionRate: share(completed, total),
    avgResolution: { value: mean(sample.resolutionMs, resolved), sample: resolved },
    avgSatisfaction: { value: mean(sample.ratingSum, rated), sample: rated },
    onTimeRate: share(onTime, timed),
    costEfficiency: { value: mean(sample.estimatedCost, Number(sample.actualCost)), sample: costed },
    workload: { value: workload, sample: workload },
    utilisation: share(workload, capacity),
  };
}

const share = (part: number, whole: number): Figure => ({ value: mean(part, whole), sample: whole });
const mean = (sum: string | number, count: number) => (count > 0 ? Number(sum) / count : null);

/** The figures of somebody (null: the estate) for a window. */
export type Measured = { userId: string | null; window: Window; metrics: Metrics };
