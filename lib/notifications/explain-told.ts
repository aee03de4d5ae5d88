import type { Channel, DeliveryStatus, UserStatus } from "@/lib/generated/prisma/enums";
import { SKIPPED, type SkipRule } from "./rules";

/** What somebody is to a request; "told" is anybody who heard of it. */
export type Relation = "resident" | "assignee" | "facilityManager" | "told" | "asked";

type Delivery = {
  channel: Channel;
  status: DeliveryStatus;
  /** Why it was sent or left out (rules.ts). */
  rule: string | null;
  error: string | null;
  isHeld: boolean;
};

export type Told = { title: string; isRead: boolean; deliveries: Delivery[] };

export type Hearer = {
  name: string;
  status: UserStatus;
  relations: Relation[];
  /** How many notifications in all; `last` is the newest. */
  count: number;
  last: Told | null;
};

/** Why this person was told, or was not, in one plain sentence. */
export function explainTold(hearer: Hearer): string {
  const { name, last, count } = hearer;
  if (!last) return `${name} was not told: ${whyNot(hearer)}.`;
  const channels = [inApp(last), channel("EMAIL", last), channel("SMS", last)].join("; ");
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

function channel(way: "EMAIL" | "SMS", told: Told): string {
  const delivery = told.deliveries.find((each) => each.channel === way);
  if (!delivery) return `no ${WORD[way]}, because ${NO_DELIVERY[way]}`;
  const { status, rule, error, isHeld } = delivery;
  if (status === "SKIPPED") return `no ${WORD[way]}, because ${reasonOf(rule, error)}`;
  if (status === "FAILED") return `${WORD[way]} failed${error ? `: ${error.replace(/\.$/, "")}` : ""}`;
  return `${WORD[way]} ${status === "QUEUED" && isHeld ? HELD[way] : STATUS[status]}`;
}

/** Only what could have been sent has a delivery. */
const NO_DELIVERY = {
  EMAIL: "this was not sent by email",
  SMS: "only urgent matters go by SMS",
} as const;

const HELD = {
  EMAIL: "waits for the end of the quiet hours",
  SMS: "waits to see whether it is read in the app, or for the end of the quiet hours",
} as const;

const STATUS = { QUEUED: "on its way", SENT: "sent", DELIVERED: "delivered" } as const;

function reasonOf(rule: string | null, error: string | null): string {
  if (rule && Object.hasOwn(SKIPPED, rule)) return SKIPPED[rule as SkipRule];
  return error
    ? error.replace(/\.$/, "").replace(/^[A-Z]/, (letter) => letter.toLowerCase())
    : "it was left out";
}
