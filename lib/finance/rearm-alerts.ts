import type { Tx } from "@/lib/platform/prisma";

/**
 * A raised budget is watched anew: alerts whose share of it is no longer reached are forgotten (the audit keeps them),
 * so that reaching it again is told again. Without that the first alert would silence every later, larger budget.
 */
export async function rearmAlerts(tx: Tx, budgetId: string): Promise<void> {
  await tx.$executeRaw`
    delete from budget_alerts a using budgets b
    where a.budget_id = ${budgetId}::uuid and b.id = a.budget_id and a.spent * 100 < b.amount * a.threshold`;
}
