import { priorityLabel } from "@/lib/maintenance/priority";
import { groupQuestion } from "./group-question";

/** How urgent is it? */
export const byPriority = groupQuestion({
  key: "by-priority",
  title: "By priority",
  definition: "Requests filed in the period, by the priority they have now.",
  rowLabel: "Priority",
  dimension: "priority",
  order: (a, b) => Number(b.key) - Number(a.key),
  labelOf: ({ key }) => priorityLabel(Number(key)),
});
