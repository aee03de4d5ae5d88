import type { Prisma } from "@/lib/generated/prisma/client";
import type { Channel } from "@/lib/generated/prisma/enums";
import type { SystemActor } from "@/lib/platform/actor";
import { sendEmail } from "@/lib/platform/email";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { sendSms } from "@/lib/platform/sms";
import { estateUrl } from "./emails/estate-url";
import { notification } from "./emails/notification";
import { renderLetter } from "./emails/render-letter";
import { welcome } from "./emails/welcome";
import { kindOf } from "./registry";

export type DeliverInput = { deliveryId: string; isLastAttempt: boolean };

/**
 * Sends one queued delivery. What was sent stays sent: the provider knows the delivery by its id. A failure is
 * written down and thrown for the job to try again; after the last attempt the delivery is FAILED.
 */
export async function deliver(_actor: SystemActor, input: DeliverInput, now = new Date()): Promise<void> {
  const delivery = await prisma.notificationDelivery.findUnique({
    where: { id: input.deliveryId, status: "QUEUED" },
    select: deliverySelect,
  });
  if (!delivery) return;
  if (!mayStillHear(delivery))
    return finish(delivery.id, { status: "SKIPPED", error: "This account is not open." });

  try {
    const { providerId } = await send[delivery.channel](delivery);
    await finish(delivery.id, {
      status: "SENT",
      providerId,
      sentAt: now,
      error: null,
      attempts: { increment: 1 },
    });
  } catch (error) {
    await finish(delivery.id, {
      status: input.isLastAttempt ? "FAILED" : "QUEUED",
      error: error instanceof Error ? error.message : String(error),
      attempts: { increment: 1 },
    });
    throw error;
  }
}

const deliverySelect = {
  id: true,
  channel: true,
  notification: {
    select: {
      type: true,
      title: true,
      message: true,
      url: true,
      recipient: {
        select: {
          name: true,
          email: true,
          status: true,
          userType: true,
          resident: { select: { phoneNumber: true } },
          staff: { select: { phoneNumber: true } },
        },
      },
    },
  },
} satisfies Prisma.NotificationDeliverySelect;

type Delivery = Prisma.NotificationDeliveryGetPayload<{ select: typeof deliverySelect }>;

const mayStillHear = ({ notification: { type, recipient } }: Delivery) =>
  recipient.status === "ACTIVE" || Boolean(kindOf(type).isEssential);

/** Only while QUEUED: of two workers at once, the first one's word stands. */
async function finish(id: string, data: Prisma.NotificationDeliveryUpdateManyMutationInput) {
  await prisma.notificationDelivery.updateMany({ where: { id, status: "QUEUED" }, data });
}

const send: Record<Channel, (delivery: Delivery) => Promise<{ providerId: string | null }>> = {
  IN_APP: async () => ({ providerId: null }),
  EMAIL: async (delivery) =>
    sendEmail({
      to: delivery.notification.recipient.email,
      idempotencyKey: delivery.id,
      ...(await renderLetter(await letterFor(delivery))),
    }),
  SMS: async ({ id, notification: { title, url, recipient } }) => {
    const to = recipient.staff?.phoneNumber ?? recipient.resident?.phoneNumber;
    if (!to) throw new Error("This person has no phone number any more.");
    const { estateName } = await readSettings();
    return sendSms({ to, idempotencyKey: id, text: `${estateName}: ${title} ${estateUrl(url)}` });
  },
};

async function letterFor({ notification: { recipient, ...told } }: Delivery) {
  const { estateName } = await readSettings();
  const reader = { name: recipient.name, estateName };
  return told.type === "account_approved"
    ? welcome({ ...reader, isStaff: recipient.userType === "STAFF" })
    : notification({ ...reader, ...told });
}
