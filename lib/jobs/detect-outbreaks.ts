import { detectOutbreak } from "@/lib/maintenance/incidents/detect-outbreak";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

/** A new request may be one of many. */
export const detectOutbreaks = inngest.createFunction(
  { id: "maintenance-detect-outbreaks", triggers: [{ event: "maintenance/request.submitted" }] },
  ({ event, step }) =>
    step.run("detect", () =>
      detectOutbreak(systemActor("maintenance-detect-outbreaks"), { requestId: event.data.requestId }),
    ),
);
