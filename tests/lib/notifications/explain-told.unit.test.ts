import { expect, test } from "vitest";
import type { Channel } from "@/lib/generated/prisma/enums";
import { explainTold, type Hearer, type Told } from "@/lib/notifications/explain-told";
import type { SkipRule } from "@/lib/notifications/rules";

const delivery = (channel: Channel, more: Partial<Told["deliveries"][number]> = {}) => ({
  channel,
  status: "SENT" as const,
  rule: "normal",
  error: null,
  isHeld: false,
  inputs: {},
  ...more,
});
const told = (...deliveries: Told["deliveries"]): Told => ({
  title: "Ravi resolved MNT-2026-00042",
  isRead: false,
  requests: null,
  deliveries: [delivery("IN_APP", { status: "DELIVERED" }), ...deliveries],
});
const hearer = (more: Partial<Hearer> = {}): Hearer => ({
  name: "Asha",
  status: "ACTIVE",
  relations: ["resident"],
  count: 1,
  last: told(),
  exclusions: [],
  ...more,
});
const lead = "Asha was told once: “Ravi resolved MNT-2026-00042” in the app (not read yet)";
/** In words of then: they may have changed since. */
const REASONS: Record<SkipRule, string> = {
  type_off: "the administrators had switched this way off for this kind of notification",
  bounced: "mails to this address came back",
  account_closed: "this account was not open",
  preference_off: "it was switched off in the preferences",
  urgent_only: "the preferences asked for urgent matters only, and this was not urgent",
  muted: "this person had unsubscribed from this kind of mail",
  no_phone: "there was no phone number",
  phone_invalid: "the phone number was not one that can be called from everywhere (+91 98450 12345)",
  read_in_app: "it was read in the app before",
  over_budget: "the month's budget for SMS was used up",
  no_device: "no device took notifications any more",
  kind_off: "this kind was switched off for this person's devices",
};
const skipped = (channel: Channel, rule: string) => delivery(channel, { status: "SKIPPED", rule });

test.each<[string, Hearer, string]>([
  [
    "by email, and normal matters do not go by SMS",
    hearer({ last: told(delivery("EMAIL")) }),
    `${lead}; email sent; no SMS, because only urgent matters go by SMS.`,
  ],
  [
    "what the preferences leave out",
    hearer({ last: told(skipped("EMAIL", "urgent_only"), skipped("SMS", "preference_off")) }),
    `${lead}; no email, because the preferences asked for urgent matters only, and this was not urgent; no SMS, because it was switched off in the preferences.`,
  ],
  [
    "what failed says the provider's words",
    hearer({
      last: told(
        delivery("EMAIL", { status: "FAILED", error: "550 no such mailbox." }),
        skipped("SMS", "no_phone"),
      ),
    }),
    `${lead}; email failed: 550 no such mailbox; no SMS, because there was no phone number.`,
  ],
  [
    "what waits",
    hearer({
      last: told(
        delivery("EMAIL", { status: "QUEUED" }),
        delivery("SMS", { status: "QUEUED", rule: "urgent", isHeld: true }),
      ),
    }),
    `${lead}; email on its way; SMS waits to see whether it is read in the app, or for the end of the quiet hours.`,
  ],
  [
    "a rule of a later version",
    hearer({
      last: told(delivery("EMAIL", { status: "SKIPPED", rule: "new_rule", error: "The moon was full." })),
    }),
    `${lead}; no email, because the moon was full; no SMS, because only urgent matters go by SMS.`,
  ],
  ...Object.entries(REASONS).map(([rule, reason]): [string, Hearer, string] => [
    `left out by the rule ${rule}`,
    hearer({ last: told(delivery("EMAIL"), skipped("SMS", rule)) }),
    `${lead}; email sent; no SMS, because ${reason}.`,
  ]),
  [
    "what was decided from is said: budget, minutes, quiet hours",
    hearer({
      last: told(
        delivery("EMAIL", {
          status: "QUEUED",
          isHeld: true,
          inputs: { quietFrom: "22:00", quietTo: "07:00" },
        }),
        delivery("SMS", { status: "SKIPPED", rule: "over_budget", inputs: { smsBudget: 500, smsUsed: 500 } }),
      ),
    }),
    `${lead}; email waits for the end of the quiet hours (22:00 to 07:00); no SMS, because the month's budget of 500 text messages was used up.`,
  ],
  [
    "an urgent SMS that is held for its minutes",
    hearer({
      last: told(
        delivery("EMAIL"),
        delivery("SMS", { status: "QUEUED", rule: "urgent", isHeld: true, inputs: { cascadeMinutes: 10 } }),
      ),
    }),
    `${lead}; email sent; SMS waits 10 minutes to see whether it is read in the app.`,
  ],
  [
    "on devices: sent, left out, or none there",
    hearer({ last: told(delivery("EMAIL"), delivery("PUSH")) }),
    `${lead}; email sent; no SMS, because only urgent matters go by SMS; push sent.`,
  ],
  [
    "a kind that this person does not want on devices",
    hearer({ last: told(delivery("EMAIL"), skipped("PUSH", "kind_off")) }),
    `${lead}; email sent; no SMS, because only urgent matters go by SMS; no push, because this kind was switched off for this person's devices.`,
  ],
  [
    "nobody's device",
    hearer({
      last: {
        ...told(),
        deliveries: [
          delivery("IN_APP", { status: "DELIVERED", inputs: { byPush: true } }),
          delivery("EMAIL"),
        ],
      },
    }),
    `${lead}; email sent; no SMS, because only urgent matters go by SMS; no push, because no device of this person took notifications.`,
  ],
  [
    "what the person was to it, and a kind that never goes by SMS",
    hearer({
      last: {
        ...told(delivery("EMAIL")),
        deliveries: [
          delivery("IN_APP", { status: "DELIVERED", inputs: { as: "facilityManagers", smsMode: "never" } }),
          delivery("EMAIL"),
        ],
      },
    }),
    "Asha was told once: “Ravi resolved MNT-2026-00042”, as a facility manager, in the app (not read yet); email sent; no SMS, because this kind of notification never goes by SMS.",
  ],
  [
    "together with others of a sweep",
    hearer({ last: { ...told(delivery("EMAIL")), title: "23 requests escalated", requests: 23 } }),
    "Asha was told once: “23 requests escalated” (together with 22 other requests) in the app (not read yet); email sent; no SMS, because only urgent matters go by SMS.",
  ],
  [
    "several times",
    hearer({ count: 3, last: { ...told(delivery("EMAIL", { status: "DELIVERED" })), isRead: true } }),
    "Asha was told 3 times, last “Ravi resolved MNT-2026-00042” in the app (read); email delivered; no SMS, because only urgent matters go by SMS.",
  ],
  [
    "left out then, whatever holds now",
    hearer({
      last: null,
      relations: ["facilityManager", "excluded"],
      exclusions: ["account_closed", "did_it"],
    }),
    "Asha was not told: this account was not open then, and it was this person who did it, and nobody is told of what they do themselves.",
  ],
  [
    "an account that is not open",
    hearer({ last: null, status: "DEACTIVATED" }),
    "Asha was not told: this account is not open.",
  ],
  [
    "the resident who did everything",
    hearer({ last: null }),
    "Asha was not told: nothing has happened that this person did not do, and nobody is told of what they do themselves.",
  ],
  [
    "a facility manager",
    hearer({ last: null, relations: ["facilityManager"] }),
    "Asha was not told: facility managers hear of new, waiting, declined, reopened and overdue requests, and nothing of that kind has happened through somebody else since this person is one.",
  ],
  [
    "somebody else",
    hearer({ last: null, relations: ["asked"] }),
    "Asha was not told: a request's notifications go to its resident, its assignee and the facility managers, and this person is none of them.",
  ],
])("%s", (_, given, sentence) => {
  expect(explainTold(given)).toBe(sentence);
});
