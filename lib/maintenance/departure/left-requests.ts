import type { Prisma } from "@/lib/generated/prisma/client";
import { canManagePeople } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { type Db, prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { listActiveStaff } from "../suitable-staff";
import { type LeftRequest, planDeparture, type Takeover } from "./plan-departure";

const left = {
  id: true,
  ticketNumber: true,
  title: true,
  status: true,
  priority: true,
  flatNumber: true,
  estimatedCompletion: true,
  acknowledgedAt: true,
  category: { select: { id: true, name: true, roles: true, estimatedResolutionHours: true } },
} satisfies Prisma.MaintenanceRequestSelect;

export type LeftOnDesk = Prisma.MaintenanceRequestGetPayload<{ select: typeof left }> & LeftRequest;

/** What somebody has on their desk now. */
export const listLeftRequests = (db: Db, userId: string): Promise<LeftOnDesk[]> =>
  db.maintenanceRequest.findMany({
    where: { assignedToId: userId, status: { in: ["ASSIGNED", "IN_PROGRESS"] } },
    orderBy: { ticketNumber: "asc" },
    select: left,
    relationLoadStrategy: "join",
  });

/** For the page that switches somebody off: each open request with who could take it, by three queries in all. */
export async function listTakeovers(
  actor: Actor,
  userId: string,
): Promise<{ takeovers: Takeover[]; cap: number }> {
  if (!canManagePeople(actor)) return { takeovers: [], cap: 0 };
  const [requests, staff, { maxConcurrentAssignments: cap }] = await Promise.all([
    listLeftRequests(prisma, userId),
    listActiveStaff(prisma),
    readSettings(),
  ]);
  return { takeovers: planDeparture(userId, requests, staff, cap), cap };
}
