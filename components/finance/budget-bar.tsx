import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import type { CostLine } from "@/lib/finance/cost-summary";
import { budgetState } from "@/lib/finance/words";

const FILL = { none: "bg-accent", fine: "bg-accent", near: "bg-waiting", over: "bg-alert" };

type Line = Pick<CostLine, "budget" | "used" | "percent">;

/** How much of a budget is used, and a word where that matters. */
export function BudgetBar({ line, label }: { line: Line; label: string }) {
  const state = budgetState(line);
  if (state === "none") return <span className="text-faint">No budget</span>;
  const percent = line.percent ?? (state === "over" ? 100 : 0);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <span aria-hidden="true" className="block h-1.5 w-24 overflow-hidden rounded-full bg-line">
        <span
          className={cx("block h-full rounded-full", FILL[state])}
          style={{ width: `${Math.min(100, percent)}%` }}
        />
      </span>
      <span className="whitespace-nowrap tabular">
        {line.percent === null ? "–" : `${percent} %`}
        <span className="sr-only"> of the budget of {label} is used</span>
      </span>
      <BudgetMark line={line} />
    </span>
  );
}

/** A word with a colour, where there is something to say. */
export function BudgetMark({ line }: { line: Line }) {
  const state = budgetState(line);
  if (state === "over")
    return (
      <span className={cx("badge tone-alert", iconClass("circle-alert"))}>
        {line.used === line.budget ? "Used up" : "Over budget"}
      </span>
    );
  if (state === "near")
    return <span className={cx("badge tone-waiting", iconClass("triangle-alert"))}>Nearly used</span>;
  return null;
}
