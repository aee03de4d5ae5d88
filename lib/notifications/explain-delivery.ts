import type { Channel, DeliveryStatus } from "@/lib/generated/prisma/enums";
import type { DeliveryInputs } from "./delivery-inputs";
import { SKIPPED, type SkipRule } from "./rules";

/** What is stored of a delivery, as far as it explains itself. */
export type ExplainableDelivery = {
  channel: Channel;
  status: DeliveryStatus;
  /** Which rule decided (rules.ts). */
  rule: string | null;
  /** Why it was left out, or the provider's words. */
  error: string | null;
  isHeld: boolean;
  /** Empty: from before they were kept. */
  inputs: DeliveryInputs;
};

/** Why this mail, text message or push goes, went or was left out: one sentence, from what held when it was decided. */
export function explainDelivery(delivery: ExplainableDelivery): string {
  if (delivery.status === "SKIPPED") return `Left out because ${whyLeftOutThen(delivery)}.`;
  return `${whySent(delivery)}.`;
}

function whySent({ channel, rule, inputs }: ExplainableDelivery): string {
  if (channel === "PUSH") return whyPushed(rule, inputs);
  const way = channel === "SMS" ? "SMS" : "mails";
  switch (rule) {
    case "resent":
      return "An administrator sent it again";
    case "essential":
      return "It is about the person’s own account: mailed whatever the preferences say";
    case "emergency":
      return `An emergency: it goes at once, because ${way} ${are(way)} switched on in the preferences`;
    case "urgent":
      return channel === "SMS"
        ? `Urgent, and SMS is switched on in the preferences: it goes unless it is read in the app within ${minutes(inputs)}`
        : "Urgent, and mails are switched on in the preferences: quiet hours do not hold it";
    default:
      return `${channel === "SMS" ? "SMS is" : "Mails are"} switched on in the preferences${quiet(inputs)}`;
  }
}

function whyPushed(rule: string | null, inputs: DeliveryInputs): string {
  const isOn = "a device of this person takes notifications";
  if (rule === "resent") return "An administrator sent it again";
  if (rule === "essential")
    return "It is about the person’s own account: it goes whatever the preferences say";
  if (rule === "emergency") return `An emergency: it goes at once, because ${isOn}`;
  if (rule === "urgent") return `Urgent, and ${isOn}: quiet hours do not hold it`;
  return `${isOn.replace("a", "A")}${quiet(inputs)}`;
}

const are = (way: "SMS" | "mails") => (way === "SMS" ? "is" : "are");

const minutes = ({ cascadeMinutes }: DeliveryInputs) =>
  cascadeMinutes === undefined
    ? "some minutes"
    : cascadeMinutes === 1
      ? "a minute"
      : `${cascadeMinutes} minutes`;

const quiet = ({ quietFrom, quietTo }: DeliveryInputs) =>
  quietFrom && quietTo ? `, outside the quiet hours (${quietFrom} to ${quietTo})` : "";

/** "the preferences asked for urgent matters only, and this was not urgent" */
export function whyLeftOutThen({
  rule,
  error,
  inputs,
}: Pick<ExplainableDelivery, "rule" | "error" | "inputs">) {
  if (rule === "over_budget" && inputs.smsBudget !== undefined)
    return `the month's budget of ${inputs.smsBudget} text messages was used up`;
  if (rule && Object.hasOwn(THEN, rule)) return THEN[rule as SkipRule];
  return error ? lowered(error) : "it was left out";
}

const THEN: Record<SkipRule, string> = {
  type_off: "the administrators had switched this way off for this kind of notification",
  bounced: "mails to this address came back",
  account_closed: "this account was not open",
  preference_off: "it was switched off in the preferences",
  urgent_only: "the preferences asked for urgent matters only, and this was not urgent",
  muted: "this person had unsubscribed from this kind of mail",
  no_phone: "there was no phone number",
  phone_invalid: "the phone number was not one that can be called from everywhere (+91 98450 12345)",
  read_in_app: SKIPPED.read_in_app,
  over_budget: "the month's budget for SMS was used up",
  no_device: "no device took notifications any more",
  kind_off: "this kind was switched off for this person's devices",
};

/** What waits, for its place in a longer sentence: "waits for the end of the quiet hours (22:00 to 07:00)". */
export function whyHeld({ channel, rule, inputs }: ExplainableDelivery): string {
  const { quietFrom, quietTo, cascadeMinutes } = inputs;
  if (channel === "SMS" && rule === "urgent" && cascadeMinutes !== undefined)
    return `waits ${minutes(inputs)} to see whether it is read in the app`;
  if (quietFrom && quietTo) return `waits for the end of the quiet hours (${quietFrom} to ${quietTo})`;
  return channel === "SMS"
    ? "waits to see whether it is read in the app, or for the end of the quiet hours"
    : "waits for the end of the quiet hours";
}

const lowered = (text: string) => text.replace(/\.$/, "").replace(/^[A-Z]/, (letter) => letter.toLowerCase());
