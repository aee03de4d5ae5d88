import type { Dimension, GroupRow } from "./by-group";
import { metricsFrom } from "./figures-of";
import type { AnswerColumn, AnswerRow, Question } from "./question";
import { share } from "./sentences";

const REQUESTS: AnswerColumn = { key: "requests", label: "Requests", unit: "requests" };

type Given = {
  key: string;
  title: string;
  definition: string;
  rowLabel: string;
  dimension: Dimension;
  /** In which order; and the name, where it is not the database's. */
  order: (a: GroupRow, b: GroupRow) => number;
  labelOf?: (row: GroupRow) => string;
};

/** The requests filed in the period side by side, with the figures that tell them apart. */
export const groupQuestion = ({ dimension, order, labelOf, ...given }: Given): Question => ({
  ...given,
  isMoney: false,
  columns: [
    REQUESTS,
    { key: "resolved", label: "Resolved", unit: "requests" },
    { key: "resolution", label: "Average resolution", unit: "duration" },
    { key: "onTime", label: "On time", unit: "share" },
    { key: "timed", label: "Of", unit: "requests" },
    { key: "satisfaction", label: "Satisfaction", unit: "stars" },
    { key: "rated", label: "Rated", unit: "requests" },
  ],
  chart: { kind: "bars", series: ["requests"] },
  byGroup: {
    dimension,
    columns: ["total", "resolved", "resolutionMs", "timed", "onTime", "rated", "ratingSum"],
  },
  rows: ({ groups }) =>
    groups
      .filter((row) => row.dimension === dimension)
      .sort(order)
      .map((row) => {
        const label = labelOf?.(row) ?? row.label ?? "";
        return { key: label, label, cells: cellsOf(row) };
      }),
  summary: (rows, format) => share(rows, REQUESTS, format),
});

function cellsOf(counted: GroupRow): AnswerRow["cells"] {
  const { total, avgResolution, onTimeRate, avgSatisfaction } = metricsFrom(counted);
  return {
    requests: total.value,
    resolved: avgResolution.sample,
    resolution: avgResolution.value,
    onTime: onTimeRate.value,
    timed: onTimeRate.sample,
    satisfaction: avgSatisfaction.value,
    rated: avgSatisfaction.sample,
  };
}

export const byName = (a: { label: string | null }, b: { label: string | null }): number =>
  (a.label ?? "").localeCompare(b.label ?? "", "en", { numeric: true });

export const mostFirst = (a: GroupRow, b: GroupRow): number =>
  (b.total ?? 0) - (a.total ?? 0) || byName(a, b);
