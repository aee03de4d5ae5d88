import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { canSeeInternal, visibleRequests } from "./permissions";

export const photo = {
  select: { id: true, fileName: true, width: true, height: true },
} satisfies Prisma.AttachmentDefaultArgs;

const entry = {
  id: true,
  kind: true,
  content: true,
  isInternal: true,
  fromStatus: true,
  toStatus: true,
  createdAt: true,
  author: { select: { id: true, name: true, userType: true } },
  attachments: { ...photo, orderBy: { createdAt: "asc" } },
} satisfies Prisma.MaintenanceUpdateSelect;

export type TimelineEntry = Prisma.MaintenanceUpdateGetPayload<{ select: typeof entry }>;

/** The timeline of a request this actor may see, oldest first; internal notes for staff only. */
export async function listTimeline(actor: Actor, requestId: string): Promise<TimelineEntry[]> {
  return prisma.maintenanceUpdate.findMany({
    where: {
      requestId,
      request: visibleRequests(actor),
      ...(canSeeInternal(actor) ? {} : { isInternal: false }),
    },
    orderBy: { position: "asc" },
    select: entry,
    relationLoadStrategy: "join",
  });
}
