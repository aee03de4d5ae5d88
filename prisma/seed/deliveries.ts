import type { Prisma } from "@/lib/generated/prisma/client";
import type { DeliveryInputs } from "@/lib/notifications/delivery-inputs";
import { kindOf, typeDefaults } from "@/lib/notifications/registry";
import { type SkipRule, skipSentence } from "@/lib/notifications/rules";
import { hoursAfter } from "./calendar";
import type { SeedNotification } from "./notifications";
import type { People, SeedUser } from "./people";
import type { Random } from "./random";

type Row = Prisma.NotificationDeliveryCreateManyInput & { id: string; createdAt: Date };
type Outcome = Pick<Row, "status" | "attempts" | "providerId" | "error" | "sentAt" | "deliveredAt">;

/** What the providers answered now and then, in their own words. */
const REFUSED = {
  EMAIL: [
    "Resend: The recipient's mailbox is full (552 5.2.2).",
    "Resend: The domain of this address has no mail server.",
  ],
  SMS: [
    "Twilio: The destination handset is switched off or unreachable (30003).",
    "Twilio: The carrier has blocked this message (30007).",
  ],
} as const;

/** Every way of every notification, by the product's own rules; each state that a delivery can end in occurs. */
export function makeDeliveries(
  random: Random,
  people: People,
  notifications: readonly SeedNotification[],
): Row[] {
  const users = new Map(people.users.map((user) => [user.id, user]));
  const counts = { EMAIL: 0, SMS: 0 };
  return notifications.flatMap((told) => {
    const user = users.get(told.row.recipientId) as SeedUser;
    return [inApp(random, told), email(user, told), ...(told.row.isUrgent ? [sms(user, told)] : [])];
  });

  function email(user: SeedUser, { row, as }: SeedNotification): Row {
    const { isOn, urgentOnly } = {
      isOn: user.emailNotifications ?? true,
      urgentOnly: user.urgentOnly ?? false,
    };
    const isUrgent = row.isUrgent ?? false;
    const inputs = { as, isUrgent, isEssential: false, byEmail: true, isOpen: true, isOn, urgentOnly };
    const rule = !isOn ? "preference_off" : urgentOnly && !isUrgent ? "urgent_only" : null;
    return one("EMAIL", row, { ...inputs, isMuted: false, hasBounced: false }, rule);
  }

  function sms(user: SeedUser, { row, as }: SeedNotification): Row {
    const isOn = user.smsNotifications ?? false;
    const { sms: smsMode, cascadeMinutes } = typeDefaults(row.type);
    const inputs = { as, isUrgent: true, smsMode, cascadeMinutes, isOpen: true, isOn, hasPhone: true };
    const readAt = row.readAt as Date | null | undefined;
    const readSoon = readAt && readAt <= hoursAfter(row.createdAt, cascadeMinutes / 60);
    const rule = !isOn ? "preference_off" : readSoon ? "read_in_app" : null;
    return one("SMS", row, { ...inputs, ...(readSoon && { readAt: readAt.toISOString() }) }, rule);
  }

  function one(
    channel: "EMAIL" | "SMS",
    { id, type, createdAt, isUrgent }: SeedNotification["row"],
    inputs: DeliveryInputs,
    skipped: SkipRule | null,
  ): Row {
    const rule = kindOf(type).isEmergency ? "emergency" : isUrgent ? "urgent" : "normal";
    const goesAt = channel === "SMS" ? hoursAfter(createdAt, (inputs.cascadeMinutes ?? 0) / 60) : createdAt;
    return {
      id: random.uuid(createdAt),
      notificationId: id,
      channel,
      rule: skipped ?? rule,
      inputs,
      createdAt,
      updatedAt: goesAt,
      ...(skipped ? leftOut(skipped) : outcomeOf(channel, counts[channel]++, goesAt)),
      ...(channel === "SMS" && !skipped && { attemptedAt: goesAt }),
    };
  }
}

const leftOut = (rule: SkipRule): Outcome => ({ status: "SKIPPED", error: skipSentence(rule) });

/** Most arrive; of some nothing more has been heard; a few come to nothing after all attempts. */
function outcomeOf(channel: "EMAIL" | "SMS", n: number, at: Date): Outcome {
  const providerId = `demo-${channel.toLowerCase()}-${n}`;
  if (n % (channel === "SMS" ? 9 : 45) === 4) {
    const words = REFUSED[channel];
    return { status: "FAILED", attempts: 4, error: words[n % words.length] ?? null };
  }
  const sent = { attempts: 1, providerId, sentAt: at };
  if (n % 6 === 1) return { status: "SENT", ...sent };
  return { status: "DELIVERED", ...sent, deliveredAt: hoursAfter(at, 0.002) };
}

function inApp(random: Random, { row, as }: SeedNotification): Row {
  const at = row.createdAt;
  return {
    id: random.uuid(at),
    notificationId: row.id,
    channel: "IN_APP",
    status: "DELIVERED",
    inputs: { as, isUrgent: row.isUrgent ?? false, smsMode: typeDefaults(row.type).sms },
    sentAt: at,
    deliveredAt: at,
    createdAt: at,
    updatedAt: at,
  };
}
