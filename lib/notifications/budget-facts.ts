import { type Amount, percentOf } from "@/lib/finance/amount";
import { type Month, monthOfDay } from "@/lib/finance/month";
import type { Db } from "@/lib/platform/prisma";

/** Of a category's budget for one month that reached a threshold; the figures are of the moment it was noticed. */
export type BudgetFacts = {
  budget: {
    category: string;
    month: Month;
    threshold: number;
    used: Amount;
    amount: Amount;
    /** Whole percent, rounded down; null when the budget is nothing. */
    percent: number | null;
  };
};

/** Null when the budget was raised or taken away in the meantime. */
export async function loadBudgetFacts(db: Db, alertId: string): Promise<BudgetFacts | null> {
  const alert = await db.budgetAlert.findUnique({
    where: { id: alertId },
    select: {
      threshold: true,
      spent: true,
      amount: true,
      budget: { select: { month: true, category: { select: { name: true } } } },
    },
    relationLoadStrategy: "join",
  });
  if (!alert) return null;
  const [used, amount] = [alert.spent.toFixed(2), alert.amount.toFixed(2)];
  return {
    budget: {
      category: alert.budget.category.name,
      month: monthOfDay(alert.budget.month),
      threshold: alert.threshold,
      used,
      amount,
      percent: percentOf(used, amount),
    },
  };
}
