import { expect, test } from "vitest";
import { explainTold, type Hearer, type Told } from "@/lib/notifications/explain-told";

const told = (more: Partial<Told> = {}): Told => ({
  type: "maintenance_resolved",
  title: "Ravi resolved MNT-2026-00042",
  isUrgent: false,
  isRead: false,
  deliveries: [{ channel: "IN_APP", status: "DELIVERED", error: null }],
  ...more,
});
const hearer = (more: Partial<Hearer> = {}): Hearer => ({
  name: "Asha",
  status: "ACTIVE",
  relations: ["resident"],
  emailNotifications: true,
  smsNotifications: true,
  urgentOnly: false,
  hasPhone: true,
  count: 1,
  last: told(),
  ...more,
});
const email = (status: "SENT" | "FAILED", error: string | null = null) => ({
  channel: "EMAIL" as const,
  status,
  error,
});
const lead = "Asha was told once: “Ravi resolved MNT-2026-00042” in the app (not read yet)";

test.each<[string, Hearer, string]>([
  [
    "by email, and normal matters do not go by SMS",
    hearer({ last: told({ deliveries: [email("SENT")] }) }),
    `${lead}; email sent; no SMS, because only urgent matters go by SMS.`,
  ],
  [
    "email off",
    hearer({ emailNotifications: false }),
    `${lead}; no email, because email is switched off in the preferences; no SMS, because only urgent matters go by SMS.`,
  ],
  [
    "urgent only",
    hearer({ urgentOnly: true }),
    `${lead}; no email, because the preferences ask for urgent matters only; no SMS, because only urgent matters go by SMS.`,
  ],
  [
    "urgent, SMS off",
    hearer({ smsNotifications: false, last: told({ isUrgent: true, deliveries: [email("SENT")] }) }),
    `${lead}; email sent; no SMS, because SMS is switched off in the preferences.`,
  ],
  [
    "what failed says the provider's words, what was left out its reason",
    hearer({
      last: told({
        isUrgent: true,
        deliveries: [
          email("FAILED", "550 no such mailbox"),
          { channel: "SMS", status: "SKIPPED", error: "This person has given no phone number." },
        ],
      }),
    }),
    `${lead}; email failed: 550 no such mailbox; SMS left out: This person has given no phone number.`,
  ],
  [
    "several times",
    hearer({ count: 3, last: told({ isRead: true, deliveries: [email("SENT")] }) }),
    "Asha was told 3 times, last “Ravi resolved MNT-2026-00042” in the app (read); email sent; no SMS, because only urgent matters go by SMS.",
  ],
  [
    "preferences changed since",
    hearer(),
    `${lead}; no email, because the preferences were different then; no SMS, because only urgent matters go by SMS.`,
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
