import { expect, test } from "vitest";
import { explainTold, type Hearer, type Told } from "@/lib/notifications/explain-told";
import { SKIPPED, type SkipRule } from "@/lib/notifications/rules";

const delivery = (channel: "IN_APP" | "EMAIL" | "SMS", more: Partial<Told["deliveries"][number]> = {}) => ({
  channel,
  status: "SENT" as const,
  rule: "normal",
  error: null,
  isHeld: false,
  ...more,
});
const told = (...deliveries: Told["deliveries"]): Told => ({
  title: "Ravi resolved MNT-2026-00042",
  isRead: false,
  deliveries: [delivery("IN_APP", { status: "DELIVERED" }), ...deliveries],
});
const hearer = (more: Partial<Hearer> = {}): Hearer => ({
  name: "Asha",
  status: "ACTIVE",
  relations: ["resident"],
  count: 1,
  last: told(),
  ...more,
});
const lead = "Asha was told once: “Ravi resolved MNT-2026-00042” in the app (not read yet)";
const skipped = (channel: "EMAIL" | "SMS", rule: string) => delivery(channel, { status: "SKIPPED", rule });

test.each<[string, Hearer, string]>([
  [
    "by email, and normal matters do not go by SMS",
    hearer({ last: told(delivery("EMAIL")) }),
    `${lead}; email sent; no SMS, because only urgent matters go by SMS.`,
  ],
  [
    "what the preferences leave out",
    hearer({ last: told(skipped("EMAIL", "urgent_only"), skipped("SMS", "preference_off")) }),
    `${lead}; no email, because the preferences ask for urgent matters only; no SMS, because it is switched off in the preferences.`,
  ],
  [
    "what failed says the provider's words",
    hearer({
      last: told(
        delivery("EMAIL", { status: "FAILED", error: "550 no such mailbox." }),
        skipped("SMS", "no_phone"),
      ),
    }),
    `${lead}; email failed: 550 no such mailbox; no SMS, because there is no phone number.`,
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
  ...(Object.keys(SKIPPED) as SkipRule[]).map((rule): [string, Hearer, string] => [
    `left out by the rule ${rule}`,
    hearer({ last: told(delivery("EMAIL"), skipped("SMS", rule)) }),
    `${lead}; email sent; no SMS, because ${SKIPPED[rule]}.`,
  ]),
  [
    "several times",
    hearer({ count: 3, last: { ...told(delivery("EMAIL", { status: "DELIVERED" })), isRead: true } }),
    "Asha was told 3 times, last “Ravi resolved MNT-2026-00042” in the app (read); email delivered; no SMS, because only urgent matters go by SMS.",
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
