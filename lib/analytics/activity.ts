import type { Activity } from "@/lib/platform/activity";

/** Work for the background, not news for anybody: nobody is told before something is stored. */
export type ReportsRequested = Activity<"analytics/reports.requested", { runId: string }>;

export const reportsRequested = (data: ReportsRequested["data"]): ReportsRequested => ({
  name: "analytics/reports.requested",
  data,
});
