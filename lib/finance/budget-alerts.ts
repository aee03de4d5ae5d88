import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { type Amount, percentOf } from "./amount";
import { type Month, monthOfDay } from "./month";
import { assertManagesMoney } from "./permissions";

export type BudgetAlertRow = {
  id: string;
  categoryId: string;
  category: string;
  month: Month;
  threshold: number;
  /** Spent and expected when it was noticed, the budget of then, and the share in percent (null of nothing). */
  used: Amount;
  budget: Amount;
  percent: number | null;
  reachedAt: Date;
};

/** Budgets that reached 80 or 100 %, newest first; where a budget reached both, the higher one says it. */
export async function listBudgetAlerts(actor: Actor, take = 10): Promise<BudgetAlertRow[]> {
  assertManagesMoney(actor);
  const alerts = await prisma.budgetAlert.findMany({
    where: { OR: [{ threshold: 100 }, { budget: { alerts: { none: { threshold: 100 } } } }] },
    orderBy: [{ reachedAt: "desc" }, { id: "desc" }],
    take,
    select: {
      id: true,
      threshold: true,
      spent: true,
      amount: true,
      reachedAt: true,
      budget: { select: { month: true, category: { select: { id: true, name: true } } } },
    },
    relationLoadStrategy: "join",
  });
  return alerts.map(({ id, threshold, spent, amount, reachedAt, budget }) => ({
    id,
    categoryId: budget.category.id,
    category: budget.category.name,
    month: monthOfDay(budget.month),
    threshold,
    used: spent.toFixed(2),
    budget: amount.toFixed(2),
    percent: percentOf(spent.toFixed(2), amount.toFixed(2)),
    reachedAt,
  }));
}
