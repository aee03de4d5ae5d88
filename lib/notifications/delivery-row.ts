import type { Prisma } from "@/lib/generated/prisma/client";
import { isE164 } from "@/lib/platform/sms";
import type { DeliveryInputs } from "./delivery-inputs";
import type { SkipRule } from "./rules";

/** What the senders need to know of a delivery. */
export const deliverySelect = {
  id: true,
  channel: true,
  rule: true,
  inputs: true,
  round: true,
  notification: {
    select: {
      type: true,
      title: true,
      message: true,
      sms: true,
      url: true,
      readAt: true,
      recipient: {
        select: {
          id: true,
          name: true,
          email: true,
          status: true,
          emailNotifications: true,
          smsNotifications: true,
          emailBouncedAt: true,
          mutedMails: { select: { type: true } },
          resident: { select: { phoneNumber: true } },
          staff: { select: { phoneNumber: true } },
        },
      },
    },
  },
} satisfies Prisma.NotificationDeliverySelect;

export type DeliveryRow = Prisma.NotificationDeliveryGetPayload<{ select: typeof deliverySelect }>;

export const phoneOf = ({ notification: { recipient } }: DeliveryRow): string | null =>
  recipient.staff?.phoneNumber ?? recipient.resident?.phoneNumber ?? null;

/** Between the notification and its sending things change: what was right then may not be wanted any more. */
export function whyLeftOut(delivery: DeliveryRow): SkipRule | null {
  if (delivery.channel === "PUSH") return whyNoPush(delivery);
  return delivery.channel === "SMS" ? whyNoSms(delivery) : whyNoEmail(delivery);
}

/** Which devices there are, and which kinds they show, is asked when it goes (push/send-pushes.ts). */
function whyNoPush({ rule, notification: { recipient, readAt } }: DeliveryRow): SkipRule | null {
  if (readAt) return "read_in_app";
  return rule === "essential" || recipient.status === "ACTIVE" ? null : "account_closed";
}

function whyNoEmail({ rule, notification: { type, recipient } }: DeliveryRow): SkipRule | null {
  if (recipient.emailBouncedAt) return "bounced";
  if (rule === "essential") return null;
  if (recipient.status !== "ACTIVE") return "account_closed";
  if (!recipient.emailNotifications) return "preference_off";
  return recipient.mutedMails.some((muted) => muted.type === type) ? "muted" : null;
}

function whyNoSms(delivery: DeliveryRow): SkipRule | null {
  const { rule, notification } = delivery;
  if (notification.recipient.status !== "ACTIVE") return "account_closed";
  if (!notification.recipient.smsNotifications) return "preference_off";
  if (rule === "urgent" && notification.readAt) return "read_in_app";
  const phone = phoneOf(delivery);
  if (!phone) return "no_phone";
  return isE164(phone) ? null : "phone_invalid";
}

/** What `whyLeftOut` decided from, to be kept with the delivery in place of what held when it was queued. */
export function inputsNow({
  channel,
  notification: { type, recipient, readAt },
}: DeliveryRow): DeliveryInputs {
  const isOpen = recipient.status === "ACTIVE";
  if (channel === "PUSH") return { isOpen, ...(readAt && { readAt: readAt.toISOString() }) };
  if (channel !== "SMS")
    return {
      isOpen,
      isOn: recipient.emailNotifications,
      isMuted: recipient.mutedMails.some((muted) => muted.type === type),
      hasBounced: recipient.emailBouncedAt !== null,
    };
  return {
    isOpen,
    isOn: recipient.smsNotifications,
    hasPhone: Boolean(recipient.staff?.phoneNumber ?? recipient.resident?.phoneNumber),
    ...(readAt && { readAt: readAt.toISOString() }),
  };
}

/** What the provider knows a delivery by; sent again by an administrator it is another message. */
export const providerKey = ({ id, round }: { id: string; round: number }): string =>
  round === 0 ? id : `${id}_${round}`;
