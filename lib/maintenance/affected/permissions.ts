import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { OPEN_STATUSES } from "../status";

/** Work is still to be done: joining says something. */
const JOINABLE = ["SUBMITTED", "ACKNOWLEDGED", "ASSIGNED", "IN_PROGRESS"] as const satisfies RequestStatus[];

const NOBODY: Prisma.MaintenanceRequestWhereInput = { id: { in: [] } };

/**
 * What everybody of the estate may know to be reported: open requests about shared places, and those one has joined,
 * for their end. Only in the few columns of queries.ts; the request itself stays its people's (visibleRequests).
 */
export function sharedRequests(actor: Actor): Prisma.MaintenanceRequestWhereInput {
  if (actor.kind !== "user") return NOBODY;
  const joined = { affected: { some: { userId: actor.userId } } };
  return { placeId: { not: null }, OR: [{ status: { in: OPEN_STATUSES } }, joined] };
}

/** A neighbour's request that is still to be done: one's own counts already. */
export const canJoin = (actor: Actor, request: { status: RequestStatus; residentId: string }): boolean =>
  actor.kind === "user" &&
  actor.resident !== null &&
  request.residentId !== actor.userId &&
  (JOINABLE as readonly RequestStatus[]).includes(request.status);
