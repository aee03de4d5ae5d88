import type { ReportsRequested } from "@/lib/analytics/activity";
import { makeRequestedReports } from "@/lib/analytics/make-requested-reports";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

const RETRIES = 3;

/** Reports that somebody asked for: one run at a time, the page shows how far it is. */
export const makeReports = inngest.createFunction(
  {
    id: "analytics-make-reports",
    retries: RETRIES,
    concurrency: 1,
    triggers: [{ event: "analytics/reports.requested" satisfies ReportsRequested["name"] }],
  },
  ({ event, attempt }) =>
    makeRequestedReports(systemActor("analytics-make-reports"), {
      ...(event.data as ReportsRequested["data"]),
      isLastAttempt: attempt >= RETRIES,
    }),
);
