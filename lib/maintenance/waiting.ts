import { WaitReason } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { mayWork, type Permitted } from "./permissions";
import { isActive } from "./status";

export const WAIT_REASONS = Object.values(WaitReason);

export const WAIT_LABEL: Record<WaitReason, string> = {
  RESIDENT: "Waiting for the resident",
  ACCESS: "Waiting for access",
};

export const WAIT_HELP: Record<WaitReason, string> = {
  RESIDENT: "An answer or a decision is missing. Their next comment ends the wait.",
  ACCESS: "Nobody was at home, or a room is locked.",
};

/** What the timeline says of it. */
export const waitText = (reason: WaitReason, note: string): string => `${WAIT_LABEL[reason]}: ${note}`;

/** On a desk, by whoever works on it or sees all requests. */
export const canWait = (actor: Actor, request: Permitted, isWaiting: boolean): boolean =>
  !isWaiting && isActive(request.status) && mayWork(actor, request);

export const canResume = (actor: Actor, request: Permitted, isWaiting: boolean): boolean =>
  isWaiting && isActive(request.status) && mayWork(actor, request);
