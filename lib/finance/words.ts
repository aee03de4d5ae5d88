/** What was spent in percent of what was estimated, as people say it: "12 % over". No data is "–". */
export function againstEstimate(percent: number | null): string {
  if (percent === null) return "–";
  if (percent === 100) return "On estimate";
  return percent > 100 ? `${percent - 100} % over` : `${100 - percent} % under`;
}

export type BudgetState = "none" | "fine" | "near" | "over";

/** Where a budget stands; without any, or while nothing is used of nothing, there is nothing to say. */
export function budgetState({
  budget,
  used,
  percent,
}: {
  budget: string | null;
  used: string;
  percent: number | null;
}): BudgetState {
  if (budget === null) return "none";
  if (percent === null) return Number(used) > 0 ? "over" : "fine";
  if (percent >= 100) return "over";
  return percent >= 80 ? "near" : "fine";
}

/** "4 jobs", "1 job" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
