import { type Metrics, metricsOf, type Sample } from "../metrics";
import type { Counted } from "./columns";

const NOTHING: Sample = {
  total: 0,
  completed: 0,
  resolved: 0,
  resolutionMs: "0",
  activeMs: "0",
  expectedMs: null,
  rated: 0,
  ratingSum: 0,
  costed: 0,
  estimatedCost: "0",
  actualCost: "0",
  timed: 0,
  onTime: 0,
  expectedOnTime: null,
  resolvedBy: 0,
  reopened: 0,
  workload: 0,
  capacity: 0,
};

/** The one definition of the figures, for what a question has counted. */
export const metricsFrom = (counted: Counted): Metrics => metricsOf({ ...NOTHING, ...counted });
