import type { Activity } from "@/lib/platform/activity";

export type NotificationActivity = Activity<"notifications/delivery.queued", { deliveryId: string }>;

/** Of analytics, named here because analytics knows notifications and not the other way round. */
export type ReportActivity = Activity<"analytics/reports.generated", { batchId: string }>;

export const reportsGenerated = (data: ReportActivity["data"]): ReportActivity => ({
  name: "analytics/reports.generated",
  data,
});

export const deliveryQueued = (data: NotificationActivity["data"]): NotificationActivity => ({
  name: "notifications/delivery.queued",
  data,
});
