import { monthRows } from "./by-month";
import { metricsFrom } from "./figures-of";
import type { AnswerColumn, Question } from "./question";
import { span } from "./sentences";

const MEAN: AnswerColumn = { key: "mean", label: "Satisfaction", unit: "stars" };

/** What do residents say? */
export const satisfaction: Question = {
  key: "satisfaction",
  title: "Satisfaction",
  definition:
    "Mean of the residents’ ratings from 1 to 5, over the requests filed in each month that are rated.",
  isMoney: false,
  rowLabel: "Month filed",
  columns: [MEAN, { key: "rated", label: "Rated", unit: "requests" }],
  chart: { kind: "lines", series: ["mean"] },
  byMonth: ["rated", "ratingSum"],
  rows: (found, scope) =>
    monthRows(found, scope, (counted) => {
      const { value, sample } = metricsFrom(counted).avgSatisfaction;
      return { mean: value, rated: sample };
    }),
  summary: (rows, format) => span(rows, MEAN, format),
};
