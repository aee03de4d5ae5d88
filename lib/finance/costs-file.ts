import type { Actor } from "@/lib/platform/actor";
import { type CsvColumn, toCsv } from "@/lib/platform/csv";
import { type CategoryCosts, type CostLine, getCostSummary } from "./cost-summary";
import type { Month } from "./month";

type Line = CostLine & Partial<Pick<CategoryCosts, "category">>;

const COLUMNS: CsvColumn<Line & { month: Month }>[] = [
  { header: "Month", value: ({ month }) => month },
  { header: "Category", value: ({ category }) => category ?? "Total" },
  { header: "Budget", value: ({ budget }) => budget },
  { header: "Spent", value: ({ spent }) => spent },
  { header: "Expected", value: ({ expected }) => expected },
  { header: "Spent and expected", value: ({ used }) => used },
  { header: "Percent of budget", value: ({ percent }) => percent },
  { header: "Requests with a cost", value: ({ jobs }) => jobs },
  { header: "Open requests with an expected cost", value: ({ open }) => open },
  { header: "Requests with estimate and cost", value: ({ compared }) => compared.jobs },
  { header: "Their estimates", value: ({ compared }) => (compared.jobs > 0 ? compared.estimated : null) },
  { header: "Their costs", value: ({ compared }) => (compared.jobs > 0 ? compared.actual : null) },
];

/** A month's costs by category as a table for spreadsheets: the figures of the page. */
export async function getCostsFile(actor: Actor, month: Month, now = new Date()) {
  const summary = await getCostSummary(actor, month, now);
  const lines: Line[] = [...summary.categories, summary.total];
  return {
    fileName: `costs-${month}.csv`,
    csv: toCsv(
      COLUMNS,
      lines.map((line) => ({ ...line, month })),
    ),
  };
}
