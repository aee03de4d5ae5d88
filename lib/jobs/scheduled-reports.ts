import { cron } from "inngest";
import { listDueReports } from "@/lib/analytics/due-reports";
import { generateReports } from "@/lib/analytics/generate-reports";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

/**
 * Daily at 06:00, Mondays at 08:00 and on the 1st at 07:00 of the estate's clock. A schedule is fixed when the process
 * starts, the time zone is a setting: so this looks each quarter of an hour (every zone's hours begin on one) for what
 * is due and not stored yet, which also makes up for what was missed. See docs/decisions/0010-scheduled-reports.md.
 */
export const scheduledReports = inngest.createFunction(
  { id: "analytics-scheduled-reports", triggers: [cron("TZ=UTC */15 * * * *")] },
  async ({ step }) => {
    const actor = systemActor("analytics-scheduled-reports");
    const due = await step.run("what-is-due", () => listDueReports(actor));
    const stored: Record<string, number> = {};
    for (const { period, on } of due) {
      const report = `${period.toLowerCase()}-${on}`;
      stored[report] = await step.run(
        report,
        async () => (await generateReports(actor, { period, on })).stored,
      );
    }
    return stored;
  },
);
