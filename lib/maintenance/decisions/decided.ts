import type { Decided } from "@/lib/platform/decisions";
import type { Considered } from "./considered";

type Choice = { category: string; cap: number; candidates: Considered[] };

/** What each kind of decision is made from. */
export type SuggestionInputs = Choice & { chosenBy: string; chosen: { userId: string; name: string } };
export type EmergencyInputs = Choice;
export type EscalationInputs = {
  level: number;
  /** Milliseconds past the due date. */
  overdueMs: number;
  escalationHours: number;
  fromPriority: number;
  toPriority: number;
  maxPriority: number;
  status: "ASSIGNED" | "IN_PROGRESS";
  /** Who has it since, where the sweep passed it on. */
  reassignedTo?: string | null;
  /** Up the reporting line of who had it, from level 2 on: added when the sweep ends. */
  superiorIds?: string[];
};
export type ReassignmentInputs = Choice & { level: number };
/** Neighbours whom it affects, and what the category allows. */
export type AffectedInputs = {
  flats: number;
  fromPriority: number;
  toPriority: number;
  maxPriority: number;
  category: string;
};

export const requestSubject = (requestId: string): string => `request:${requestId}`;

/** A manager assigned by hand: what was suggested at that moment, and who was chosen. */
export const suggested = (requestId: string, inputs: SuggestionInputs, at: Date): Decided => {
  const best = inputs.candidates.find(({ excluded }) => excluded === null);
  const followed = best?.userId === inputs.chosen.userId;
  return {
    kind: "SUGGESTION",
    key: `suggestion:${requestId}:${inputs.chosen.userId}:${at.toISOString()}`,
    subject: requestSubject(requestId),
    personId: inputs.chosen.userId,
    outcome: followed ? "followed" : "chose_another",
    rule: "maintenance.suggested_order",
    inputs,
    createdAt: at,
  };
};

export const emergencyDecided = (
  requestId: string,
  assigneeId: string | null,
  inputs: EmergencyInputs,
  at: Date,
): Decided => ({
  kind: "EMERGENCY_ASSIGNMENT",
  key: `emergency:${requestId}`,
  subject: requestSubject(requestId),
  personId: assigneeId,
  outcome: assigneeId ? "assigned" : "alerted",
  rule: "maintenance.best_ranked_24x7_with_room",
  inputs,
  createdAt: at,
});

export const escalated = (
  requestId: string,
  assigneeId: string,
  inputs: EscalationInputs,
  at: Date,
): Decided => ({
  kind: "ESCALATION",
  key: `escalation:${requestId}:${inputs.level}`,
  subject: requestSubject(requestId),
  personId: assigneeId,
  outcome: inputs.level >= 3 && inputs.status === "IN_PROGRESS" ? "alerted" : "escalated",
  rule: `maintenance.overdue_level_${Math.min(inputs.level, 3)}`,
  inputs,
  createdAt: at,
});

export const reassigned = (
  requestId: string,
  assigneeId: string | null,
  inputs: ReassignmentInputs,
  at: Date,
): Decided => ({
  kind: "REASSIGNMENT",
  key: `reassignment:${requestId}:${inputs.level}`,
  subject: requestSubject(requestId),
  personId: assigneeId,
  outcome: assigneeId ? "reassigned" : "alerted",
  rule: "maintenance.best_ranked_other_with_room",
  inputs,
  createdAt: at,
});

/** Enough flats said that it affects them too. */
export const affectedDecided = (requestId: string, inputs: AffectedInputs, at: Date): Decided => ({
  kind: "AFFECTED",
  key: `affected:${requestId}:${inputs.fromPriority}:${inputs.toPriority}:${at.toISOString()}`,
  subject: requestSubject(requestId),
  personId: null,
  outcome: "raised",
  rule: "maintenance.affected_flats",
  inputs,
  createdAt: at,
});
