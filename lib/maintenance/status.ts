import { RequestStatus } from "@/lib/generated/prisma/enums";

/**
 * Where a request may go from where (DOMAIN §2). The database holds the same table in
 * `maintenance_transition_allowed`; a test compares all 49 pairs.
 */
export const TRANSITIONS: Record<RequestStatus, readonly RequestStatus[]> = {
  SUBMITTED: ["ACKNOWLEDGED", "CANCELLED"],
  ACKNOWLEDGED: ["ASSIGNED", "IN_PROGRESS", "CANCELLED"],
  ASSIGNED: ["IN_PROGRESS", "ACKNOWLEDGED", "CANCELLED"],
  IN_PROGRESS: ["RESOLVED", "ASSIGNED", "CANCELLED"],
  RESOLVED: ["CLOSED", "IN_PROGRESS"],
  CLOSED: [],
  CANCELLED: [],
};

export const STATUSES = Object.values(RequestStatus);

export const canMove = (from: RequestStatus, to: RequestStatus): boolean => TRANSITIONS[from].includes(to);

export const isEnded = (status: RequestStatus): boolean => TRANSITIONS[status].length === 0;

/** Not ended; what "open" means on every page and report. */
export const OPEN_STATUSES = STATUSES.filter((status) => !isEnded(status));

/** On somebody's desk: what counts as workload and can be overdue. */
export const ACTIVE_STATUSES = ["ASSIGNED", "IN_PROGRESS"] as const satisfies RequestStatus[];

export const isActive = (status: RequestStatus): boolean =>
  (ACTIVE_STATUSES as readonly RequestStatus[]).includes(status);

export const STATUS_LABEL: Record<RequestStatus, string> = {
  SUBMITTED: "Submitted",
  ACKNOWLEDGED: "Acknowledged",
  ASSIGNED: "Assigned",
  IN_PROGRESS: "In progress",
  RESOLVED: "Resolved",
  CLOSED: "Closed",
  CANCELLED: "Cancelled",
};

/** The way most requests go; CANCELLED leaves it. */
export const PROGRESS: readonly RequestStatus[] = STATUSES.filter((status) => status !== "CANCELLED");
