import { VisitStatus } from "@/lib/generated/prisma/enums";

/**
 * Where a visit may go from where. The database holds the same table in `visit_transition_allowed`; a test compares
 * all 36 pairs.
 */
const TRANSITIONS: Record<VisitStatus, readonly VisitStatus[]> = {
  OFFERED: ["AGREED", "CANCELLED", "LAPSED"],
  AGREED: ["ARRIVED", "MISSED", "CANCELLED", "LAPSED"],
  ARRIVED: [],
  MISSED: [],
  CANCELLED: [],
  LAPSED: [],
};

export const VISIT_STATUSES = Object.values(VisitStatus);

export const canMove = (from: VisitStatus, to: VisitStatus): boolean => TRANSITIONS[from].includes(to);

/** What is still to come: a request has one of these at most. */
export const ACTIVE_VISITS = ["OFFERED", "AGREED"] as const satisfies VisitStatus[];

export const isActiveVisit = (status: VisitStatus): boolean =>
  (ACTIVE_VISITS as readonly VisitStatus[]).includes(status);

/** As they are called in a sentence: "this visit is …". */
export const VISIT_LABEL: Record<VisitStatus, string> = {
  OFFERED: "not agreed yet",
  AGREED: "agreed",
  ARRIVED: "confirmed as begun",
  MISSED: "recorded as missed",
  CANCELLED: "cancelled",
  LAPSED: "over",
};
