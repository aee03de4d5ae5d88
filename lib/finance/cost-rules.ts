import { Prisma } from "@/lib/generated/prisma/client";
import { type Amount, hundredths } from "./amount";

/** What the rules look at. */
export type Costed = {
  estimatedCost: Amount | null;
  actualCost: Amount | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  cancelledAt: Date | null;
};

/** As the screens say it. */
export const COST_RULE =
  "Spent is what work cost that was resolved in the month (or cancelled after it had cost something). Expected is what open requests will probably cost: their estimate, or what they have cost already if that is more. Open requests count in the present month.";

/**
 * When a cost counts as spent: at the resolution, or at the cancellation of work that had cost something by then.
 * Reopened work has no such moment again until it is resolved.
 */
export const spentAt = ({ actualCost, resolvedAt, cancelledAt }: Costed): Date | null =>
  actualCost === null ? null : (resolvedAt ?? cancelledAt);

/** What an open request is expected to cost beyond what is spent; "0" for all others. */
export function expectedCost(request: Costed): Amount {
  const { estimatedCost, actualCost, resolvedAt, closedAt, cancelledAt } = request;
  if (closedAt || cancelledAt || (resolvedAt && actualCost !== null)) return "0";
  const [estimate, cost] = [estimatedCost ?? "0", actualCost ?? "0"];
  return hundredths(cost) > hundredths(estimate) ? cost : estimate;
}

/** The same for the database, of `maintenance_requests r`; a test compares both. Indexes: …_spent, …_open_costs. */
export const SPENT_AT = Prisma.sql`coalesce(r.resolved_at, r.cancelled_at)`;
export const IS_COSTED = Prisma.sql`r.actual_cost is not null`;
export const EXPECTED_COST = Prisma.sql`greatest(r.estimated_cost, r.actual_cost)`;
export const IS_EXPECTED = Prisma.sql`r.closed_at is null and r.cancelled_at is null
  and (r.estimated_cost is not null or r.actual_cost is not null)
  and (r.resolved_at is null or r.actual_cost is null)`;

/** Budgets are watched at these shares of spent and expected, in percent. */
export const THRESHOLDS = [80, 100] as const;
