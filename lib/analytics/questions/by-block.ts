import { byName, groupQuestion } from "./group-question";

/** Where does it break? */
export const byBlock = groupQuestion({
  key: "by-block",
  title: "By block",
  definition: "Requests filed in the period, by the block of the flat they were filed from.",
  rowLabel: "Block",
  dimension: "block",
  order: byName,
});
