import { Prisma } from "@/lib/generated/prisma/client";
import type { AnswerColumn, AnswerRow } from "./question";

export const MONEY_DEFINITION =
  "Spent is what work cost that was resolved in the month (or cancelled after it had cost something), as on the money pages. Estimated is what had been expected for it, where somebody had estimated.";

export const COST_COLUMNS: readonly AnswerColumn[] = [
  { key: "spent", label: "Spent", unit: "money" },
  { key: "estimated", label: "Estimated", unit: "money" },
  { key: "comparable", label: "Spent on what was estimated", unit: "money" },
  { key: "jobs", label: "Requests", unit: "requests" },
  { key: "compared", label: "Of these estimated", unit: "requests" },
];

/** Sums are texts: exact to the last digit. */
export type Cost = {
  spent: string | null;
  estimated: string | null;
  comparable: string | null;
  jobs: number;
  compared: number;
};

export const costSums = Prisma.sql`
  sum(r.actual_cost)::text as spent, sum(r.estimated_cost)::text as estimated,
  sum(r.actual_cost) filter (where r.estimated_cost is not null)::text as comparable,
  count(*)::int as jobs, count(r.estimated_cost)::int as compared`;

/** A month in which nothing was spent has no costs to show; nothing estimated is no data either. */
export const costCells = (cost: Cost | undefined): AnswerRow["cells"] => ({
  spent: amount(cost?.spent),
  estimated: amount(cost?.estimated),
  comparable: amount(cost?.comparable),
  jobs: cost?.jobs ?? 0,
  compared: cost?.compared ?? 0,
});

const amount = (sum: string | null | undefined) => (sum === null || sum === undefined ? null : Number(sum));
