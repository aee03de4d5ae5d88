import { cron } from "inngest";
import { remindUnacknowledged } from "@/lib/maintenance/sweep/remind-unacknowledged";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { startOfMinute } from "./start-of-minute";

/** Every quarter of an hour: new requests that nobody has looked at. Doing it again changes nothing. */
export const remindOfUnacknowledged = inngest.createFunction(
  {
    id: "maintenance-remind-unacknowledged",
    triggers: [cron("TZ=Asia/Kolkata */15 * * * *")],
    concurrency: 1,
  },
  ({ step }) =>
    step.run("remind", () =>
      remindUnacknowledged(systemActor("maintenance-remind-unacknowledged"), startOfMinute(new Date())),
    ),
);
