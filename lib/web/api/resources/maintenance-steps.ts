import { acknowledgeRequest } from "@/lib/maintenance/acknowledge-request";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { cancelRequest } from "@/lib/maintenance/cancel-request";
import { closeRequest } from "@/lib/maintenance/close-request";
import { markArea } from "@/lib/maintenance/mark-area";
import { rateRequest } from "@/lib/maintenance/rate-request";
import { reopenRequest } from "@/lib/maintenance/reopen-request";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { resumeWork } from "@/lib/maintenance/resume-work";
import * as inputs from "@/lib/maintenance/schema";
import { startRequest } from "@/lib/maintenance/start-request";
import { unassignRequest } from "@/lib/maintenance/unassign-request";
import { waitForResident } from "@/lib/maintenance/wait-for-resident";
import type { Operation } from "../operation";
import { stepsOf } from "../steps-of";
import { REQUEST, ticket } from "./maintenance";

const step = stepsOf({
  tag: "Maintenance: steps",
  scope: "maintenance:write",
  at: "/maintenance/{ticketNumber}",
  answer: ticket,
  subject: REQUEST,
});

export const STEPS: readonly Operation[] = [
  step(["POST", "/acknowledgement", "Acknowledge"], inputs.acknowledgeRequestInput, acknowledgeRequest),
  step(["POST", "/assignment", "Assign"], inputs.assignRequestInput, assignRequest, {
    description:
      "Also from one person to another. `seenAssigneeId` says whose desk it was on when you decided: if somebody was faster, that is a conflict.",
  }),
  step(["DELETE", "/assignment", "Give back"], inputs.unassignRequestInput, unassignRequest),
  step(["POST", "/start", "Start work"], inputs.startRequestInput, startRequest, { isIdempotent: true }),
  step(["POST", "/wait", "Wait for the resident"], inputs.waitForResidentInput, waitForResident),
  step(["DELETE", "/wait", "Go on after a wait"], inputs.resumeWorkInput, resumeWork),
  step(["PUT", "/area", "Say which place it closes"], inputs.markAreaInput, markArea),
  step(["POST", "/resolution", "Resolve"], inputs.resolveRequestInput, resolveRequest, {
    isIdempotent: true,
    files: "photos",
  }),
  step(["POST", "/closure", "Close"], inputs.closeRequestInput, closeRequest),
  step(["POST", "/reopening", "Reopen"], inputs.reopenRequestInput, reopenRequest),
  step(["POST", "/cancellation", "Cancel"], inputs.cancelRequestInput, cancelRequest),
  step(["PUT", "/rating", "Rate the work"], inputs.rateRequestInput, rateRequest),
];
