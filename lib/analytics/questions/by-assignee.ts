import { byName, groupQuestion } from "./group-question";

/** Who has it? By name and never ranked: a few requests say little about anybody. */
export const byAssignee = groupQuestion({
  key: "by-assignee",
  title: "By assignee",
  definition:
    "Requests filed in the period, by who has them now. By name and not ranked: people do different work, and a few requests say little about anybody.",
  rowLabel: "Assignee",
  dimension: "assignee",
  order: (a, b) => Number(a.key === null) - Number(b.key === null) || byName(a, b),
  labelOf: ({ key, label }) => (key === null ? "Nobody yet" : (label ?? "")),
});
