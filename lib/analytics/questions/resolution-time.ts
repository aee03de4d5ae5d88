import { monthRows } from "./by-month";
import { metricsFrom } from "./figures-of";
import type { AnswerColumn, Question } from "./question";
import { span } from "./sentences";

const MEDIAN: AnswerColumn = { key: "median", label: "Median", unit: "duration" };

/** How long does it take, for half of all and for all but the slowest tenth? */
export const resolutionTime: Question = {
  key: "resolution-time",
  title: "Resolution time",
  definition:
    "From filing to resolving, of the requests filed in each month that are resolved: half of them took no longer than the median, nine of ten no longer than the 90th percentile.",
  isMoney: false,
  rowLabel: "Month filed",
  columns: [
    MEDIAN,
    { key: "p90", label: "90th percentile", unit: "duration" },
    { key: "mean", label: "Mean", unit: "duration" },
    { key: "resolved", label: "Resolved", unit: "requests" },
  ],
  chart: { kind: "lines", series: ["median", "p90"] },
  byMonth: ["resolved", "resolutionMs", "resolutionQuantiles"],
  rows: (found, scope) =>
    monthRows(found, scope, (counted) => ({
      median: counted.resolutionQuantiles?.[0] ?? null,
      p90: counted.resolutionQuantiles?.[1] ?? null,
      mean: metricsFrom(counted).avgResolution.value,
      resolved: counted.resolved ?? 0,
    })),
  summary: (rows, format) => span(rows, MEDIAN, format),
};
