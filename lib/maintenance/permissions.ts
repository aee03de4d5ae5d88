import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus, StaffRole } from "@/lib/generated/prisma/enums";
import { handlesMaintenance, hasPermission, isStaff } from "@/lib/people/permissions";
import type { Actor, Permission, StaffProfile } from "@/lib/platform/actor";
import { isExpert, isSuitable } from "./assignment";
import { withinDays } from "./overdue";
import { canMove } from "./status";

/** What the sentences below need to know of a request. */
export type Permitted = {
  status: RequestStatus;
  residentId: string;
  createdById: string;
  assignedToId: string | null;
  resolvedAt: Date | null;
  ratedAt: Date | null;
  /** Accepted from a report without an account: its resident is only the manager who accepted it. */
  isFromReport: boolean;
  category: { roles: StaffRole[] };
};

const NOBODY: Prisma.MaintenanceRequestWhereInput = { id: { in: [] } };

/** Everything this actor may see, as a where clause: what it leaves out is "not found" (DOMAIN §2). */
export function visibleRequests(actor: Actor): Prisma.MaintenanceRequestWhereInput {
  if (actor.kind === "system" || may(actor, "canAccessAllMaintenance")) return {};
  if (actor.kind !== "user") return NOBODY;
  if (!actor.staff) return { residentId: actor.userId };
  const mine = [
    { residentId: actor.userId },
    { assignedToId: { in: [actor.userId, ...actor.staff.reportUserIds] } },
  ];
  return { OR: handlesMaintenance(actor.staff) ? [...mine, unassignedFor(actor.staff)] : mine };
}

/** Of the categories of their trade, which came with the actor: a join here would keep the indexes from being used. */
function unassignedFor({ role, expertCategoryIds }: StaffProfile): Prisma.MaintenanceRequestWhereInput {
  return {
    assignedToId: null,
    ...(role !== "FACILITY_MANAGER" && { categoryId: { in: expertCategoryIds } }),
  };
}

/** The same rule for one request already in hand; a test compares both on every kind of person. */
export function canSee(actor: Actor, request: Permitted): boolean {
  if (may(actor, "canAccessAllMaintenance")) return true;
  if (actor.kind !== "user") return false;
  if (request.residentId === actor.userId) return true;
  if (!actor.staff) return false;
  if (request.assignedToId)
    return [actor.userId, ...actor.staff.reportUserIds].includes(request.assignedToId);
  return handlesMaintenance(actor.staff) && isExpert(actor.staff.role, request.category);
}

export const canSeeInternal = (actor: Actor): boolean => actor.kind === "system" || isStaff(actor);

export const canSeeCosts = (actor: Actor, request: Pick<Permitted, "assignedToId">): boolean =>
  may(actor, "canAccessAllMaintenance") || may(actor, "canManageFinances") || isAssignee(actor, request);

export const canFileForOthers = (actor: Actor): boolean => isStaff(actor);

export const canEdit = (actor: Actor, request: Permitted): boolean =>
  request.status === "SUBMITTED" &&
  (isResident(actor, request) || is(actor, request.createdById) || may(actor, "canAccessAllMaintenance"));

// Who may (`may…`) is one half of each rule, where from (`TRANSITIONS`) the other; `can…` is both: it shows a button.

/** Acknowledge, and cancel at any time. */
export const mayDispatch = (actor: Actor): boolean =>
  may(actor, "canAccessAllMaintenance") || may(actor, "canAssignRequests");

/** Say which common area it is about, and close that until it is resolved. */
export const canMarkArea = (actor: Actor, { status }: Pick<Permitted, "status">): boolean =>
  canMove(status, "CANCELLED") && mayDispatch(actor);

export const canAcknowledge = (actor: Actor, request: Permitted): boolean =>
  request.status === "SUBMITTED" && mayDispatch(actor);

export const mayAssign = (actor: Actor): boolean => may(actor, "canAssignRequests");

/** Also reassign: anything that is not resolved or ended. */
export const canAssign = (actor: Actor, request: Pick<Permitted, "status">): boolean =>
  ["SUBMITTED", "ACKNOWLEDGED", "ASSIGNED", "IN_PROGRESS"].includes(request.status) && mayAssign(actor);

/** By a manager, or by the assignee, who declines. */
export const canUnassign = (actor: Actor, request: Permitted): boolean =>
  request.status === "ASSIGNED" && (mayAssign(actor) || isAssignee(actor, request));

/** The assignee or accessAll; while nobody has it, anyone suitable. */
export const mayStart = (actor: Actor, request: Permitted): boolean =>
  mayWork(actor, request) || (request.assignedToId === null && isSuitableActor(actor, request.category));

export const canStart = (actor: Actor, request: Permitted): boolean =>
  (request.status === "ASSIGNED" && mayWork(actor, request)) ||
  (request.status === "ACKNOWLEDGED" && isSuitableActor(actor, request.category));

export const mayWork = (actor: Actor, request: Permitted): boolean =>
  isAssignee(actor, request) || may(actor, "canAccessAllMaintenance");

export const canResolve = (actor: Actor, request: Permitted): boolean =>
  canMove(request.status, "RESOLVED") && mayWork(actor, request);

export const mayClose = (actor: Actor, request: Permitted): boolean =>
  may(actor, "canCloseRequests") || isAssignee(actor, request) || isResident(actor, request);

export const canClose = (actor: Actor, request: Permitted): boolean =>
  canMove(request.status, "CLOSED") && mayClose(actor, request);

export const mayReopen = (actor: Actor, request: Permitted): boolean =>
  isResident(actor, request) || may(actor, "canAccessAllMaintenance");

/** Within `reopenDays` of its resolution. */
export const canReopen = (actor: Actor, request: Permitted, reopenDays: number, now: Date): boolean =>
  request.status === "RESOLVED" &&
  mayReopen(actor, request) &&
  withinDays(request.resolvedAt, reopenDays, now);

export const canCancel = (actor: Actor, request: Permitted): boolean =>
  canMove(request.status, "CANCELLED") &&
  (mayDispatch(actor) ||
    (isResident(actor, request) && ["SUBMITTED", "ACKNOWLEDGED"].includes(request.status)));

/** Once; changeable for `RATING_DAYS` after the first time. */
export const RATING_DAYS = 14;
export const canRate = (actor: Actor, request: Permitted, now: Date): boolean =>
  ["RESOLVED", "CLOSED"].includes(request.status) &&
  isReporter(actor, request) &&
  (request.ratedAt === null || withinDays(request.ratedAt, RATING_DAYS, now));

/** Whoever sees a request may add to its timeline; internal notes are for staff. */
export const canComment = (actor: Actor, request: Permitted, isInternal: boolean): boolean =>
  canSee(actor, request) && (!isInternal || canSeeInternal(actor));

const may = (actor: Actor, permission: Permission) =>
  actor.kind === "system" || hasPermission(actor, permission);
const is = (actor: Actor, userId: string | null) => actor.kind === "user" && actor.userId === userId;
export const isResident = (actor: Actor, request: Pick<Permitted, "residentId">) =>
  is(actor, request.residentId);
/** Whose verdict it is: not that of a manager who filed it for a stranger. */
export const isReporter = (actor: Actor, request: Pick<Permitted, "residentId" | "isFromReport">) =>
  isResident(actor, request) && !request.isFromReport;
export const isAssignee = (actor: Actor, request: Pick<Permitted, "assignedToId">) =>
  is(actor, request.assignedToId);
const isSuitableActor = (actor: Actor, category: Permitted["category"]) =>
  actor.kind === "user" && actor.staff !== null && isSuitable({ ...actor.staff, isActive: true }, category);
