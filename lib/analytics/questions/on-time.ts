import { monthRows } from "./by-month";
import { metricsFrom } from "./figures-of";
import type { AnswerColumn, Question } from "./question";
import { span } from "./sentences";

const RATE: AnswerColumn = { key: "rate", label: "On time", unit: "share" };

/** Do we keep what we promise? */
export const onTime: Question = {
  key: "on-time",
  title: "On time",
  definition:
    "Requests filed in each month that were resolved by their estimated completion, as a share of those resolved that had one.",
  isMoney: false,
  rowLabel: "Month filed",
  columns: [RATE, { key: "of", label: "Resolved with a due date", unit: "requests" }],
  chart: { kind: "lines", series: ["rate"] },
  byMonth: ["timed", "onTime"],
  rows: (found, scope) =>
    monthRows(found, scope, (counted) => {
      const { value, sample } = metricsFrom(counted).onTimeRate;
      return { rate: value, of: sample };
    }),
  summary: (rows, format) => span(rows, RATE, format),
};
