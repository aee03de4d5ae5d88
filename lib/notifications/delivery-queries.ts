import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { NEWEST_FIRST, olderThan, pageOf } from "@/lib/platform/newest-first";
import { prisma } from "@/lib/platform/prisma";
import { assertMayManage } from "./permissions";
import type { DeliveryListInput } from "./schema";

const PAGE_SIZE = 25;

const row = {
  id: true,
  channel: true,
  status: true,
  rule: true,
  inputs: true,
  error: true,
  attempts: true,
  sendAfter: true,
  sentAt: true,
  deliveredAt: true,
  createdAt: true,
  notification: {
    select: { id: true, type: true, title: true, recipient: { select: { name: true, email: true } } },
  },
} satisfies Prisma.NotificationDeliverySelect;

export type DeliveryListRow = Prisma.NotificationDeliveryGetPayload<{ select: typeof row }>;

/** What left the house, or did not, newest first. */
export async function listDeliveries(actor: Actor, { status, channel, type, after }: DeliveryListInput) {
  assertMayManage(actor);
  const rows = await prisma.notificationDelivery.findMany({
    where: {
      AND: [
        { channel: { not: "IN_APP" } },
        status ? { status } : {},
        channel ? { channel } : {},
        type ? { notification: { type } } : {},
        olderThan(after),
      ],
    },
    orderBy: [...NEWEST_FIRST],
    take: PAGE_SIZE + 1,
    select: row,
  });
  return pageOf(rows, PAGE_SIZE);
}

const COUNTED = 1000;

/** At most 1,000: a number for the tab, not for the books. */
export async function countFailed(actor: Actor): Promise<number> {
  assertMayManage(actor);
  return prisma.notificationDelivery.count({
    where: { status: "FAILED", channel: { not: "IN_APP" } },
    take: COUNTED,
  });
}
