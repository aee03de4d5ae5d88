import { randomUUID } from "node:crypto";
import type { HeardActivity } from "@/lib/notifications/facts";
import { type NotifyInput, notify } from "@/lib/notifications/notify";
import { systemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";

/** An activity as the outbox delivers it. */
export const published = (
  { name, data }: { name: HeardActivity["name"]; data: object },
  by: { id: string } | null,
): NotifyInput => ({
  id: randomUUID(),
  name,
  ts: Date.now(),
  data: { ...data, actorId: by?.id ?? null } as NotifyInput["data"],
});

export const tell = (activity: NotifyInput) => notify(systemActor("notify-people"), activity);

/** Who was told of this activity, with the channels of each. */
export async function toldOf(activity: NotifyInput) {
  return prisma.notification.findMany({
    where: { activityId: activity.id },
    orderBy: { title: "asc" },
    include: { deliveries: { orderBy: { channel: "asc" } } },
  });
}
