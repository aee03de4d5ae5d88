import { cron } from "inngest";
import { autoCloseResolved } from "@/lib/maintenance/sweep/auto-close-resolved";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { startOfMinute } from "./start-of-minute";

/** Every hour: what was resolved and neither confirmed nor reopened. Doing it again changes nothing. */
export const closeUnconfirmed = inngest.createFunction(
  { id: "maintenance-auto-close", triggers: [cron("TZ=Asia/Kolkata 0 * * * *")], concurrency: 1 },
  ({ step }) =>
    step.run("close", () =>
      autoCloseResolved(systemActor("maintenance-auto-close"), startOfMinute(new Date())),
    ),
);
