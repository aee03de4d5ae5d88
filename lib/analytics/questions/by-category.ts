import { groupQuestion, mostFirst } from "./group-question";

/** What breaks? */
export const byCategory = groupQuestion({
  key: "by-category",
  title: "By category",
  definition: "Requests filed in the period, by category.",
  rowLabel: "Category",
  dimension: "category",
  order: mostFirst,
});
