import { cron } from "inngest";
import { escalateOverdue } from "@/lib/maintenance/sweep/escalate-overdue";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { startOfMinute } from "./start-of-minute";

/** Every hour: overdue requests go one level up. Doing it again changes nothing. */
export const escalateOverdueRequests = inngest.createFunction(
  { id: "maintenance-escalate-overdue", triggers: [cron("TZ=Asia/Kolkata 0 * * * *")], concurrency: 1 },
  ({ step }) =>
    step.run("escalate", () =>
      escalateOverdue(systemActor("maintenance-escalate-overdue"), startOfMinute(new Date())),
    ),
);
