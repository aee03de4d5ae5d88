import type { Prisma } from "@/lib/generated/prisma/client";
import { canSeeCosts } from "@/lib/maintenance/permissions";
import { hasPermission } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import type { Metric } from "./metrics";

const seesAll = (actor: Actor) => actor.kind === "system" || hasPermission(actor, "canAccessAllMaintenance");

/** Makes the reports of a period for everybody. */
export const canGenerateReports = seesAll;

/** The console's reports: managers, and whoever keeps the money (the estate's only). */
export const canReadReports = (actor: Actor): boolean =>
  seesAll(actor) || hasPermission(actor, "canManageFinances");

/** The committee's monthly pack: those who manage or pay, and the residents who sit on the committee. */
export const canReadPacks = (actor: Actor): boolean =>
  canReadReports(actor) || (actor.kind === "user" && (actor.resident?.isCommitteeMember ?? false));

/** Makes the pack of a month that is over. */
export const canMakePacks = seesAll;

/** Tries other settings on the past: whoever decides on them. */
export const canRehearse = (actor: Actor): boolean =>
  actor.kind === "user" && (actor.isAdmin || actor.staff?.role === "FACILITY_MANAGER");

/** A person's figures (null: the estate's): one's own, those of everybody below, or all. */
export function canSeeFigures(actor: Actor, userId: string | null): boolean {
  if (seesAll(actor)) return true;
  if (actor.kind !== "user" || !actor.staff || userId === null) return false;
  return userId === actor.userId || actor.staff.reportUserIds.includes(userId);
}

/**
 * Costs follow the requests they come from: a superior without access to all requests does not see them. The estate is
 * what people are compared with, and not compared itself.
 */
export function canSeeMetric(actor: Actor, userId: string | null, metric: Metric): boolean {
  if (metric === "relativeResolution" || metric === "relativeOnTime") return userId !== null;
  return metric !== "costEfficiency" || canSeeCosts(actor, { assignedToId: userId });
}

/** Whose figures this actor may look at: everybody (null) or these. */
export function visibleUserIds(actor: Actor): string[] | null {
  if (seesAll(actor)) return null;
  return actor.kind === "user" && actor.staff ? [actor.userId, ...actor.staff.reportUserIds] : [];
}

/** The stored reports this actor may read, as a where clause. */
export function visibleReports(actor: Actor): Prisma.StaffPerformanceReportWhereInput {
  const userIds = visibleUserIds(actor);
  if (userIds === null) return {};
  const people = { staff: { userId: { in: userIds } } };
  return hasPermission(actor, "canManageFinances") ? { OR: [{ staffId: null }, people] } : people;
}
