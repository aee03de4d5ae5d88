import type { SystemActor } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { budgetReached } from "./activity";
import { EXPECTED_COST, IS_COSTED, IS_EXPECTED, SPENT_AT, THRESHOLDS } from "./cost-rules";
import { type Month, monthOf, monthOfDay, monthWindow } from "./month";

/** What may have changed: one request's costs, one budget, or (nothing named) anything in the present month. */
export type BudgetScope = { requestId?: string | undefined; budgetId?: string | undefined };

/**
 * Alerts of budgets that have reached 80 or 100 %: once each, however often and from wherever it is called. One that
 * passes both at once is told once, of the higher. Doing it again changes nothing.
 */
export async function raiseBudgetAlerts(actor: SystemActor, scope: BudgetScope = {}, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { timeZone } = await readSettings(tx);
    const present = monthOf(now, timeZone);
    const where = await scopeOf(tx, scope, { present, timeZone });
    if (!where) return { raised: 0 };

    const windows = where.months.map((month) => ({
      ...monthWindow(month, timeZone),
      day: `${month}-01`,
      isPresent: month === present,
    }));
    const fresh = await store(tx, windows, where.categoryId, now);
    const highest = new Map(fresh.map(({ id, budgetId }) => [budgetId, id]));
    for (const alertId of highest.values()) record(budgetReached({ alertId }));
    return { raised: fresh.length };
  });
}

type Calendar = { present: Month; timeZone: string };
type Where = { categoryId: string | null; months: Month[] };

async function scopeOf(
  tx: Tx,
  { requestId, budgetId }: BudgetScope,
  calendar: Calendar,
): Promise<Where | null> {
  if (budgetId) {
    const budget = await tx.budget.findUnique({ where: { id: budgetId } });
    return budget && { categoryId: budget.categoryId, months: [monthOfDay(budget.month)] };
  }
  if (!requestId) return { categoryId: null, months: [calendar.present] };
  const request = await tx.maintenanceRequest.findUnique({
    where: { id: requestId },
    select: { categoryId: true, resolvedAt: true, cancelledAt: true },
  });
  if (!request) return null;
  const spentAt = request.resolvedAt ?? request.cancelledAt;
  const months = [calendar.present, ...(spentAt ? [monthOf(spentAt, calendar.timeZone)] : [])];
  return { categoryId: request.categoryId, months: [...new Set(months)] };
}

/** The budgets' rows are held, so that a new amount is either seen here or sees these alerts (set-budget.ts). */
const store = (tx: Tx, windows: object[], categoryId: string | null, now: Date) =>
  tx.$queryRaw<{ id: string; budgetId: string }[]>`
    with budget as (
      select b.id, b.category_id, b.amount, w."from", w."to", w."isPresent"
      from jsonb_to_recordset(${JSON.stringify(windows)}::jsonb)
        as w(day date, "from" timestamptz, "to" timestamptz, "isPresent" boolean)
      join budgets b on b.month = w.day
      where ${categoryId}::uuid is null or b.category_id = ${categoryId}::uuid
      order by b.id
      for share of b
    ), used as (
      select b.id, b.amount, coalesce((select sum(r.actual_cost) from maintenance_requests r
          where ${IS_COSTED} and ${SPENT_AT} >= b."from" and ${SPENT_AT} < b."to" and r.category_id = b.category_id), 0)
        + coalesce((select sum(${EXPECTED_COST}) from maintenance_requests r
          where b."isPresent" and ${IS_EXPECTED} and r.category_id = b.category_id), 0) as amount_used
      from budget b
    ), raised as (
      insert into budget_alerts (id, budget_id, threshold, spent, amount, reached_at)
      select uuid_v7(), used.id, threshold, used.amount_used, used.amount, ${now}
      from used cross join unnest(array[${THRESHOLDS[0]}, ${THRESHOLDS[1]}]::int[]) as threshold
      where used.amount_used > 0 and used.amount_used * 100 >= used.amount * threshold
      on conflict (budget_id, threshold) do nothing
      returning id, budget_id, threshold
    )
    select id, budget_id as "budgetId" from raised order by budget_id, threshold`;
