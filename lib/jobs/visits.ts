import { cron } from "inngest";
import { lapseVisits } from "@/lib/maintenance/visits/lapse-visits";
import { remindOfVisits } from "@/lib/maintenance/visits/remind-of-visits";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";
import { startOfMinute } from "./start-of-minute";

/** Every five minutes: who comes within a day or an hour, and what nobody agreed on. Doing it again changes nothing. */
export const sweepVisits = inngest.createFunction(
  { id: "maintenance-visits", triggers: [cron("TZ=Asia/Kolkata */5 * * * *")], concurrency: 1 },
  async ({ step }) => {
    const actor = systemActor("maintenance-visits");
    const now = startOfMinute(new Date());
    const reminded = await step.run("remind", () => remindOfVisits(actor, now));
    const lapsed = await step.run("lapse", () => lapseVisits(actor, now));
    return { ...reminded, ...lapsed };
  },
);
