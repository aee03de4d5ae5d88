import { cron } from "inngest";
import { listDuePacks } from "@/lib/analytics/due-packs";
import { makeCommitteePack } from "@/lib/analytics/make-committee-pack";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

/**
 * On the 1st, after the monthly reports: looks five minutes after they do (scheduled-reports.ts) whether the pack of the
 * month that ended is missing.
 */
export const committeePacks = inngest.createFunction(
  { id: "analytics-committee-packs", triggers: [cron("TZ=UTC 5,20,35,50 * * * *")] },
  async ({ step }) => {
    const actor = systemActor("analytics-committee-packs");
    const due = await step.run("what-is-due", () => listDuePacks(actor));
    const made: Record<string, boolean> = {};
    for (const input of due)
      made[input.month] = await step.run(
        input.month,
        async () => (await makeCommitteePack(actor, input)).isNew,
      );
    return made;
  },
);
