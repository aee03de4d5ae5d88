import type { UserStatus } from "@/lib/generated/prisma/enums";
import type { DeliveryInputs } from "./delivery-inputs";
import { type ExplainableDelivery, whyHeld, whyLeftOutThen } from "./explain-delivery";

/** What somebody is to a request; "told" is anybody who heard of it. */
export type Relation = "resident" | "assignee" | "facilityManager" | "told" | "excluded" | "asked";

/** Why somebody for whom it was meant was left out altogether (fan-out.ts). */
export type Exclusion = "did_it" | "account_closed" | "staff_only";

export type Told = {
  title: string;
  isRead: boolean;
  /** Of a sweep's digest: how many requests it tells of. */
  requests: number | null;
  deliveries: ExplainableDelivery[];
};

export type Hearer = {
  name: string;
  status: UserStatus;
  relations: Relation[];
  /** How many notifications in all; `last` is the newest. */
  count: number;
  last: Told | null;
  /** As stored when something happened that was meant for this person, too. */
  exclusions: Exclusion[];
};

/** Why this person was told, or was not, in one plain sentence. */
export function explainTold(hearer: Hearer): string {
  const { name, last, count } = hearer;
  if (!last) return `${name} was not told: ${whyNot(hearer)}.`;
  const channels = [inApp(last), channel("EMAIL", last), channel("SMS", last), ...push(last)].join("; ");
  const times = count > 1 ? `${count} times, last` : "once:";
  const together = last.requests ? ` (together with ${last.requests - 1} other requests)` : "";
  return `${name} was told ${times} “${last.title}”${together}${role(last)} ${channels}.`;
}

const AS: Partial<Record<string, string>> = {
  resident: "as the resident",
  assignee: "as the assignee",
  previousAssignee: "as the one who had it before",
  superiors: "as a superior of the assignee",
  facilityManagers: "as a facility manager",
  administrators: "as an administrator",
  moneyManagers: "as one of those who manage the money",
};

function role({ deliveries }: Told): string {
  const found = AS[inputsOf(deliveries).as ?? ""];
  return found ? `, ${found},` : "";
}

/** Of what is the same for every way. */
const inputsOf = (deliveries: readonly ExplainableDelivery[]): DeliveryInputs =>
  deliveries.find((each) => each.channel === "IN_APP")?.inputs ?? {};

function whyNot({ status, relations, exclusions }: Hearer): string {
  const stored = exclusions.map((exclusion) => EXCLUDED[exclusion]);
  if (stored.length > 0) return stored.join(", and ");
  if (status !== "ACTIVE") return "this account is not open";
  if (relations.includes("resident") || relations.includes("assignee"))
    return "nothing has happened that this person did not do, and nobody is told of what they do themselves";
  if (relations.includes("facilityManager"))
    return "facility managers hear of new, waiting, declined, reopened and overdue requests, and nothing of that kind has happened through somebody else since this person is one";
  return "a request's notifications go to its resident, its assignee and the facility managers, and this person is none of them";
}

export const EXCLUDED: Record<Exclusion, string> = {
  did_it: "it was this person who did it, and nobody is told of what they do themselves",
  account_closed: "this account was not open then",
  staff_only: "it was an internal note, which only staff may read",
};

const inApp = ({ isRead }: Told) => `in the app (${isRead ? "read" : "not read yet"})`;

const WORD = { EMAIL: "email", SMS: "SMS", PUSH: "push" } as const;

/** Nothing is said of what was told before there was such a way. */
function push(told: Told): string[] {
  const isKnown = told.deliveries.some(
    ({ channel, inputs }) => channel === "PUSH" || inputs.byPush !== undefined,
  );
  return isKnown ? [channel("PUSH", told)] : [];
}

function channel(way: keyof typeof WORD, told: Told): string {
  const delivery = told.deliveries.find((each) => each.channel === way);
  if (!delivery) return `no ${WORD[way]}, because ${whyNone(way, inputsOf(told.deliveries))}`;
  const { status, error, isHeld } = delivery;
  if (status === "SKIPPED") return `no ${WORD[way]}, because ${whyLeftOutThen(delivery)}`;
  if (status === "FAILED") return `${WORD[way]} failed${error ? `: ${error.replace(/\.$/, "")}` : ""}`;
  return `${WORD[way]} ${status === "QUEUED" && isHeld ? whyHeld(delivery) : STATUS[status]}`;
}

/** Only what could have been sent has a delivery. */
function whyNone(way: keyof typeof WORD, { smsMode }: DeliveryInputs): string {
  if (way === "PUSH") return "no device of this person took notifications";
  if (way === "EMAIL") return "this was not sent by email";
  return smsMode === "never"
    ? "this kind of notification never goes by SMS"
    : "only urgent matters go by SMS";
}

const STATUS = { QUEUED: "on its way", SENT: "sent", DELIVERED: "delivered" } as const;
