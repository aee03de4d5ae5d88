import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Channel } from "@/lib/generated/prisma/enums";
import { prisma } from "@/lib/platform/prisma";
import { aResident } from "../../support/factories";

type Given = {
  type?: string;
  title?: string;
  to?: Parameters<typeof aResident>[0];
  preferences?: Prisma.UserUpdateInput;
  rule?: string;
  readAt?: Date;
  delivery?: Partial<Prisma.NotificationDeliveryUncheckedCreateInput>;
};

/** A queued delivery to a new resident who has email and SMS switched on. */
export async function aDelivery(channel: Channel, given: Given = {}) {
  const { type = "maintenance_resolved", title = "Done", to = {}, rule = "normal", readAt } = given;
  const recipient = await aResident({
    name: "Asha Menon",
    email: `asha.${randomUUID()}@khaki.example`,
    ...to,
  });
  await prisma.user.update({
    where: { id: recipient.id },
    data: { smsNotifications: true, ...given.preferences },
  });
  const notification = await prisma.notification.create({
    data: {
      recipientId: recipient.id,
      type,
      title,
      message: "“Kitchen tap drips” is done.",
      url: "/maintenance/MNT-2026-00042",
      activityId: randomUUID(),
      readAt: readAt ?? null,
      deliveries: { create: { channel, rule, ...given.delivery } },
    },
    include: { deliveries: true },
  });
  return { recipient, notification, deliveryId: notification.deliveries[0]?.id ?? "" };
}

export const readDelivery = (id: string) => prisma.notificationDelivery.findUniqueOrThrow({ where: { id } });
