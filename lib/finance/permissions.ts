import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { visibleRequests } from "@/lib/maintenance/permissions";
import { hasPermission } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";

/** Vendors, budgets and what the estate spends: `canManageFinances` only, and administrators, who have every permission. */
export const canManageMoney = (actor: Actor): boolean => hasPermission(actor, "canManageFinances");

/** To everybody else money does not exist. */
export function assertManagesMoney(actor: Actor, what = "page"): void {
  if (!canManageMoney(actor)) throw notFound(what);
}

/**
 * The requests that somebody who manages money may act upon: those they may see anyway, and those that money has
 * touched (an estimate, a cost, a vendor). For everybody else it is what they see; a verb refuses them after that.
 */
export function accountableRequests(actor: Actor): Prisma.MaintenanceRequestWhereInput {
  const visible = visibleRequests(actor);
  // Whoever sees everything has no condition, and in an OR no condition would be none of it.
  if (!canManageMoney(actor) || Object.keys(visible).length === 0) return visible;
  return {
    OR: [
      visible,
      { vendorId: { not: null } },
      { estimatedCost: { not: null } },
      { actualCost: { not: null } },
    ],
  };
}

type Work = { status: RequestStatus; vendorId: string | null };

const isDone = ({ status }: Work) => status === "RESOLVED" || status === "CLOSED";

/** Also after the work, when the bill shows who did it; nobody is engaged for what was cancelled. */
export const canEngageVendor = (actor: Actor, request: Work): boolean =>
  canManageMoney(actor) && request.status !== "CANCELLED";

export const canRateVendor = (actor: Actor, request: Work): boolean =>
  canManageMoney(actor) && request.vendorId !== null && isDone(request);

/** The bill often comes after the work was resolved. */
export const canRecordCost = (actor: Actor, request: Work): boolean =>
  canManageMoney(actor) && isDone(request);
