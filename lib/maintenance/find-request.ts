import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { conflict, notFound } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/prisma";
import { visibleRequests } from "./permissions";
import { STATUS_LABEL } from "./status";

const forChange = {
  id: true,
  ticketNumber: true,
  title: true,
  status: true,
  priority: true,
  residentId: true,
  createdById: true,
  assignedToId: true,
  createdAt: true,
  acknowledgedAt: true,
  assignedAt: true,
  startedAt: true,
  resolvedAt: true,
  ratedAt: true,
  isFromReport: true,
  estimatedCompletion: true,
  category: {
    select: { id: true, name: true, roles: true, maxPriority: true, estimatedResolutionHours: true },
  },
} satisfies Prisma.MaintenanceRequestSelect;

/** What verbs work on. */
export type RequestInHand = Prisma.MaintenanceRequestGetPayload<{ select: typeof forChange }>;

/** `seen`: the status on the screen of whoever acts. A screen that is behind is told so instead of acting blindly. */
export type Target = { ticketNumber: string; seen?: RequestStatus | undefined };

/** The request, if this actor may see it: anything else is "not found". */
export async function getVisibleRequest(db: Db, actor: Actor, target: Target): Promise<RequestInHand> {
  const request = await db.maintenanceRequest.findFirst({
    where: { AND: [{ ticketNumber: target.ticketNumber }, visibleRequests(actor)] },
    select: forChange,
    relationLoadStrategy: "join",
  });
  if (!request) throw notFound("request");
  if (target.seen && target.seen !== request.status) throw changedMeanwhile(request.status);
  return request;
}

export const changedMeanwhile = (status: RequestStatus) =>
  conflict(
    "maintenance.changed_meanwhile",
    `Somebody was faster: this request changed to “${STATUS_LABEL[status]}” a moment ago. Nothing was changed by you. Look again and decide.`,
  );
