import type { Channel, DeliveryStatus, UserStatus } from "@/lib/generated/prisma/enums";
import { kindOf } from "./registry";

/** What somebody is to a request; "told" is anybody who heard of it. */
export type Relation = "resident" | "assignee" | "facilityManager" | "told" | "asked";

type Delivery = { channel: Channel; status: DeliveryStatus; error: string | null };

export type Told = {
  type: string;
  title: string;
  isUrgent: boolean;
  isRead: boolean;
  deliveries: Delivery[];
};

export type Hearer = {
  name: string;
  status: UserStatus;
  relations: Relation[];
  emailNotifications: boolean;
  smsNotifications: boolean;
  urgentOnly: boolean;
  hasPhone: boolean;
  /** How many notifications in all; `last` is the newest. */
  count: number;
  last: Told | null;
};

/** Why this person was told, or was not, in one plain sentence. */
export function explainTold(hearer: Hearer): string {
  const { name, last, count } = hearer;
  if (!last) return `${name} was not told: ${whyNot(hearer)}.`;
  const channels = [inApp(last), channel("EMAIL", hearer, last), channel("SMS", hearer, last)].join("; ");
  const times = count > 1 ? `${count} times, last` : "once:";
  return `${name} was told ${times} “${last.title}” ${channels}.`;
}

function whyNot({ status, relations }: Hearer): string {
  if (status !== "ACTIVE") return "this account is not open";
  if (relations.includes("resident") || relations.includes("assignee"))
    return "nothing has happened that this person did not do, and nobody is told of what they do themselves";
  if (relations.includes("facilityManager"))
    return "facility managers hear of new, waiting, declined, reopened and overdue requests, and nothing of that kind has happened through somebody else since this person is one";
  return "a request's notifications go to its resident, its assignee and the facility managers, and this person is none of them";
}

const inApp = ({ isRead }: Told) => `in the app (${isRead ? "read" : "not read yet"})`;

const WORD = { EMAIL: "email", SMS: "SMS" } as const;

function channel(way: "EMAIL" | "SMS", hearer: Hearer, told: Told): string {
  const delivery = told.deliveries.find((each) => each.channel === way);
  if (!delivery) return `no ${WORD[way]}, because ${whyNoChannel(way, hearer, told)}`;
  const reason = delivery.error ? `: ${delivery.error.replace(/\.$/, "")}` : "";
  return `${WORD[way]} ${STATUS[delivery.status]}${reason}`;
}

const STATUS: Record<DeliveryStatus, string> = {
  QUEUED: "on its way",
  SENT: "sent",
  DELIVERED: "delivered",
  FAILED: "failed",
  SKIPPED: "left out",
};

/** The rule of DOMAIN §3, by the person's preferences as they are now: what was left out by rule is not stored. */
function whyNoChannel(way: "EMAIL" | "SMS", hearer: Hearer, { type, isUrgent }: Told): string {
  const urgent = isUrgent || Boolean(kindOf(type).isUrgent);
  if (hearer.status !== "ACTIVE") return "this account is not open";
  if (way === "SMS" && !urgent) return "only urgent matters go by SMS";
  if (way === "SMS" && !hearer.smsNotifications) return "SMS is switched off in the preferences";
  if (way === "SMS" && !hearer.hasPhone) return "there is no phone number";
  if (way === "EMAIL" && !hearer.emailNotifications) return "email is switched off in the preferences";
  if (!urgent && hearer.urgentOnly) return "the preferences ask for urgent matters only";
  return "the preferences were different then";
}
