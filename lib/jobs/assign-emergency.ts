import { assignEmergency } from "@/lib/maintenance/assign-emergency";
import { EMERGENCY } from "@/lib/maintenance/priority";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

/** What is an emergency from the start, or becomes one through its neighbours, does not wait for a person to assign it. */
export const assignNewEmergency = inngest.createFunction(
  {
    id: "maintenance-assign-emergency",
    triggers: [{ event: "maintenance/request.submitted" }, { event: "maintenance/request.raised" }],
  },
  async ({ event, step }) => {
    if (event.data.priority < EMERGENCY) return { assigneeId: null };
    return step.run("assign", () =>
      assignEmergency(systemActor("maintenance-assign-emergency"), { requestId: event.data.requestId }),
    );
  },
);
