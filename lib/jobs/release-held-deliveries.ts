import type { HeldActivity } from "@/lib/notifications/activity";
import { releaseHeld } from "@/lib/notifications/release-held";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

/** Sleeps until the moment, in the database, and lets go of whatever is due then. */
export const releaseHeldDeliveries = inngest.createFunction(
  {
    id: "notifications-release-held",
    triggers: [{ event: "notifications/deliveries.held" satisfies HeldActivity["name"] }],
  },
  async ({ event, step }) => {
    const until = new Date((event.data as HeldActivity["data"]).until);
    await step.sleepUntil("until-due", until);
    // Never earlier than asked, whatever this machine's clock says.
    const due = new Date(Math.max(Date.now(), until.getTime()));
    return step.run("release", () => releaseHeld(systemActor("release-held"), due));
  },
);
