import type { ReactNode } from "react";
import { BudgetMark } from "@/components/finance/budget-bar";
import { hundredths, percentOf } from "@/lib/finance/amount";
import type { CostSummary } from "@/lib/finance/cost-summary";
import { againstEstimate, counted } from "@/lib/finance/words";
import { type EstateFormat, formatMoney } from "@/lib/platform/format";

/** The month in four figures, each with what it rests on. */
export function MoneyTotals({ summary, format }: { summary: CostSummary; format: EstateFormat }) {
  const { total, isPresent } = summary;
  return (
    <ul aria-label="The month in figures" className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <Figure label="Spent" value={formatMoney(total.spent, format)}>
        {counted(total.jobs, "request")} with a cost
      </Figure>
      <Figure label="Expected" value={isPresent ? formatMoney(total.expected, format) : "–"}>
        {isPresent ? `${counted(total.open, "open request")} with an estimate` : "In the present month only"}
      </Figure>
      <Figure label="Budget" value={formatMoney(total.budget, format)}>
        {total.budget === null ? "Nobody has set one yet" : <Left {...{ total, format }} />}
      </Figure>
      <Figure
        label="Cost against estimate"
        value={againstEstimate(percentOf(total.compared.actual, total.compared.estimated))}
      >
        {total.compared.jobs > 0
          ? `${formatMoney(total.compared.actual, format)} for ${formatMoney(total.compared.estimated, format)} estimated, over ${counted(total.compared.jobs, "request")}`
          : "No request had both yet"}
      </Figure>
    </ul>
  );
}

function Left({ total, format }: { total: CostSummary["total"]; format: EstateFormat }) {
  const left = hundredths(total.budget ?? "0") - hundredths(total.used);
  const amount = formatMoney(Number(left < 0n ? -left : left) / 100, format);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {left < 0n ? `${amount} more than that` : `${amount} left`}
      <BudgetMark line={total} />
    </span>
  );
}

function Figure({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <li className="flex flex-col rounded-lg border bg-surface px-4 py-3.5">
      <h3 className="text-muted text-sm">{label}</h3>
      <p className="mt-1 font-semibold text-2xl tracking-tight tabular">
        {value}
        {value === "–" && <span className="sr-only"> (no data)</span>}
      </p>
      <div className="mt-0.5 text-muted text-sm">{children}</div>
    </li>
  );
}
