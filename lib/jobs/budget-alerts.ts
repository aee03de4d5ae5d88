import { cron } from "inngest";
import type { FinanceActivity } from "@/lib/finance/activity";
import { type BudgetScope, raiseBudgetAlerts } from "@/lib/finance/raise-budget-alerts";
import type { MaintenanceActivity } from "@/lib/maintenance/activity";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { startOfMinute } from "./start-of-minute";

/** What changes a cost, an estimate, where it counts, or a budget. An Inngest server takes at most ten. */
const CHANGES = [
  "maintenance/request.assigned",
  "maintenance/request.resolved",
  "maintenance/request.reopened",
  "maintenance/request.cancelled",
  "maintenance/request.closed",
  "maintenance/request.edited",
  "finance/cost.recorded",
  "finance/budget.set",
] as const satisfies (MaintenanceActivity | FinanceActivity)["name"][];

export const watchBudgets = inngest.createFunction(
  { id: "finance-watch-budgets", triggers: CHANGES.map((event) => ({ event })) },
  ({ event, step }) => {
    const { requestId, budgetId } = event.data as BudgetScope;
    const scope = budgetId ? { budgetId } : { requestId };
    return step.run("raise", () => raiseBudgetAlerts(systemActor("budget-alerts"), scope));
  },
);

/** Every hour: a new month begins with what open requests are expected to cost. Doing it again changes nothing. */
export const sweepBudgets = inngest.createFunction(
  { id: "finance-sweep-budgets", triggers: [cron("TZ=Asia/Kolkata 20 * * * *")], concurrency: 1 },
  ({ step }) =>
    step.run("raise", () => raiseBudgetAlerts(systemActor("budget-alerts"), {}, startOfMinute(new Date()))),
);
