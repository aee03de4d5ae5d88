import type { Activity } from "@/lib/platform/activity";

type OfVendor = { vendorId: string };
type OfRequest = { requestId: string };

/** The facts of money. Who hears of which: lib/notifications/audience.ts. */
export type FinanceActivity =
  | Activity<"finance/vendor.added", OfVendor>
  | Activity<"finance/vendor.edited", OfVendor>
  | Activity<"finance/vendor.deactivated", OfVendor>
  | Activity<"finance/vendor.reactivated", OfVendor>
  | Activity<"finance/vendor.engaged", OfVendor & OfRequest>
  | Activity<"finance/vendor.disengaged", OfVendor & OfRequest>
  | Activity<"finance/vendor.rated", OfVendor & OfRequest & { rating: number }>
  | Activity<"finance/cost.recorded", OfRequest>
  | Activity<"finance/budget.set", { budgetId: string }>
  | BudgetReachedActivity;

export type BudgetReachedActivity = Activity<"finance/budget.reached", { alertId: string }>;

type DataOf<Name extends FinanceActivity["name"]> = Extract<FinanceActivity, { name: Name }>["data"];

const fact =
  <Name extends FinanceActivity["name"]>(name: Name) =>
  (data: DataOf<Name>) => ({ name, data });

export const vendorAdded = fact("finance/vendor.added");
export const vendorEdited = fact("finance/vendor.edited");
export const vendorDeactivated = fact("finance/vendor.deactivated");
export const vendorReactivated = fact("finance/vendor.reactivated");
export const vendorEngaged = fact("finance/vendor.engaged");
export const vendorDisengaged = fact("finance/vendor.disengaged");
export const vendorRated = fact("finance/vendor.rated");
export const costRecorded = fact("finance/cost.recorded");
export const budgetSet = fact("finance/budget.set");
/** 80 or 100 % of a budget is spent or expected, for the first time (raise-budget-alerts.ts). */
export const budgetReached = fact("finance/budget.reached");
