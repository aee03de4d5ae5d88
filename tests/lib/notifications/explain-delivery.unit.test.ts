import { expect, test } from "vitest";
import { type ExplainableDelivery, explainDelivery } from "@/lib/notifications/explain-delivery";

const email = (more: Partial<ExplainableDelivery> = {}): ExplainableDelivery => ({
  channel: "EMAIL",
  status: "SENT",
  rule: "normal",
  error: null,
  isHeld: false,
  inputs: {},
  ...more,
});
const sms = (more: Partial<ExplainableDelivery> = {}) => email({ channel: "SMS", ...more });

test.each<[string, ExplainableDelivery, string]>([
  ["a normal mail", email(), "Mails are switched on in the preferences."],
  [
    "a normal mail to somebody with quiet hours",
    email({ inputs: { quietFrom: "22:00", quietTo: "07:00" } }),
    "Mails are switched on in the preferences, outside the quiet hours (22:00 to 07:00).",
  ],
  [
    "an urgent mail",
    email({ rule: "urgent" }),
    "Urgent, and mails are switched on in the preferences: quiet hours do not hold it.",
  ],
  [
    "an urgent SMS",
    sms({ rule: "urgent", inputs: { cascadeMinutes: 10 } }),
    "Urgent, and SMS is switched on in the preferences: it goes unless it is read in the app within 10 minutes.",
  ],
  [
    "an emergency",
    sms({ rule: "emergency" }),
    "An emergency: it goes at once, because SMS is switched on in the preferences.",
  ],
  [
    "one's own account",
    email({ rule: "essential" }),
    "It is about the person’s own account: mailed whatever the preferences say.",
  ],
  [
    "a normal push to somebody with quiet hours",
    email({ channel: "PUSH", inputs: { quietFrom: "22:00", quietTo: "07:00" } }),
    "A device of this person takes notifications, outside the quiet hours (22:00 to 07:00).",
  ],
  [
    "an emergency on devices",
    email({ channel: "PUSH", rule: "emergency" }),
    "An emergency: it goes at once, because a device of this person takes notifications.",
  ],
  ["sent again", email({ rule: "resent", status: "FAILED" }), "An administrator sent it again."],
  [
    "left out",
    email({ status: "SKIPPED", rule: "muted" }),
    "Left out because this person had unsubscribed from this kind of mail.",
  ],
  [
    "left out over the budget of then",
    sms({ status: "SKIPPED", rule: "over_budget", inputs: { smsBudget: 200 } }),
    "Left out because the month's budget of 200 text messages was used up.",
  ],
])("%s", (_, delivery, sentence) => {
  expect(explainDelivery(delivery)).toBe(sentence);
});
