import type { Activity } from "@/lib/platform/activity";

export type NotificationActivity = Activity<"notifications/delivery.queued", { deliveryId: string }>;

/** Up to a hundred deliveries of one channel that go out together. */
export type BatchActivity = Activity<"notifications/batch.queued", { batch: string }>;

/** Some deliveries are held back until then (ISO instant). */
export type HeldActivity = Activity<"notifications/deliveries.held", { until: string }>;

export type BouncedActivity = Activity<"notifications/email.bounced", { userId: string }>;

/** `month` is the estate's, such as "2026-11". */
export type SmsBudgetActivity = Activity<
  "notifications/sms-budget.reached",
  { month: string; percent: number; used: number; budget: number }
>;

/** Of analytics, named here because analytics knows notifications and not the other way round. */
export type ReportActivity = Activity<"analytics/reports.generated", { batchId: string }>;

export const reportsGenerated = (data: ReportActivity["data"]): ReportActivity => ({
  name: "analytics/reports.generated",
  data,
});

/** Of analytics, too: the committee's pack of a month is frozen. */
export type PackActivity = Activity<"analytics/pack.frozen", { packId: string }>;

export const packFrozen = (data: PackActivity["data"]): PackActivity => ({
  name: "analytics/pack.frozen",
  data,
});

export const deliveryQueued = (data: NotificationActivity["data"]): NotificationActivity => ({
  name: "notifications/delivery.queued",
  data,
});

export const batchQueued = (data: BatchActivity["data"]): BatchActivity => ({
  name: "notifications/batch.queued",
  data,
});

export const deliveriesHeld = (data: HeldActivity["data"]): HeldActivity => ({
  name: "notifications/deliveries.held",
  data,
});

export const emailBounced = (data: BouncedActivity["data"]): BouncedActivity => ({
  name: "notifications/email.bounced",
  data,
});

export const smsBudgetReached = (data: SmsBudgetActivity["data"]): SmsBudgetActivity => ({
  name: "notifications/sms-budget.reached",
  data,
});
