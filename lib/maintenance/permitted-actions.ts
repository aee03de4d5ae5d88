import type { Actor } from "@/lib/platform/actor";
import {
  canAcknowledge,
  canAssign,
  canCancel,
  canClose,
  canEdit,
  canRate,
  canReopen,
  canResolve,
  canStart,
  canUnassign,
  isAssignee,
  isReporter,
  mayAssign,
  type Permitted,
} from "./permissions";
import { canResume, canWait } from "./waiting";

export type RequestAction =
  | "acknowledge"
  | "assign"
  | "start"
  | "resume"
  | "resolve"
  | "wait"
  | "confirm"
  | "close"
  | "reopen"
  | "rate"
  | "unassign"
  | "edit"
  | "cancel";

type Circumstances = { reopenDays: number; now: Date; isWaiting?: boolean };

/** What this person may do with a request: the one thing to do next, if it is theirs to do, and the rest. */
export function permittedActions(actor: Actor, request: Permitted, circumstances: Circumstances) {
  const allowed = allowedActions(actor, request, circumstances);
  const primary = allowed.find((action) => isNextStep(action, actor, request)) ?? null;
  return { primary, others: allowed.filter((action) => action !== primary) };
}

function allowedActions(
  actor: Actor,
  request: Permitted,
  { reopenDays, now, isWaiting = false }: Circumstances,
): RequestAction[] {
  const resident = isReporter(actor, request);
  const rules: [RequestAction, boolean][] = [
    ["confirm", resident && canClose(actor, request)],
    ["acknowledge", canAcknowledge(actor, request)],
    ["resume", canResume(actor, request, isWaiting)],
    ["start", canStart(actor, request)],
    ["resolve", canResolve(actor, request)],
    ["wait", canWait(actor, request, isWaiting)],
    ["assign", canAssign(actor, request)],
    ["close", !resident && canClose(actor, request)],
    ["reopen", canReopen(actor, request, reopenDays, now)],
    // While it is RESOLVED the confirmation asks for the rating.
    ["rate", request.status === "CLOSED" && canRate(actor, request, now)],
    ["unassign", canUnassign(actor, request)],
    ["edit", canEdit(actor, request)],
    ["cancel", canCancel(actor, request)],
  ];
  return rules.flatMap(([action, may]) => (may ? [action] : []));
}

/** Managers may do nearly everything; what a desk already has is that desk's to do. */
function isNextStep(action: RequestAction, actor: Actor, request: Permitted): boolean {
  switch (action) {
    case "confirm":
    case "acknowledge":
      return true;
    case "start":
      return isAssignee(actor, request) || (request.status === "ACKNOWLEDGED" && !mayAssign(actor));
    case "resume":
    case "resolve":
      return isAssignee(actor, request);
    case "assign":
      return request.status === "ACKNOWLEDGED";
    case "rate":
      return request.ratedAt === null;
    default:
      return false;
  }
}
