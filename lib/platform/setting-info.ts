import type { Settings } from "./settings";

/** In the order of the console's page. */
export const SETTING_GROUPS = ["Estate", "Maintenance", "Notifications", "Privacy", "Webhooks"] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** How it is asked for; limits come from the key's own schema in settings.ts. */
type SettingKind = "text" | "number" | "switch" | "timeZone" | "currency" | "locale";

export type SettingInfo = {
  group: SettingGroup;
  kind: SettingKind;
  label: string;
  /** What it does, and what changes for people when it is changed. */
  help: string;
  /** After the number: "hours", "days". */
  unit?: string;
  /** What an empty field means, for settings that may be null. */
  empty?: string;
};

/** Every setting as the console explains it. */
export const SETTING_INFO = {
  estateName: {
    group: "Estate",
    kind: "text",
    label: "Name of the estate",
    help: "In the heading of every page, in mails and on reports.",
  },
  timeZone: {
    group: "Estate",
    kind: "timeZone",
    label: "Time zone",
    help: "The estate's clock: dates on every page, due times, quiet hours, the hour of reports, the year of ticket numbers. Nothing that is stored moves.",
  },
  currency: {
    group: "Estate",
    kind: "currency",
    label: "Currency",
    help: "How amounts are written. They are not converted: ₹500 becomes $500.",
  },
  locale: {
    group: "Estate",
    kind: "locale",
    label: "Language of dates and numbers",
    help: "22 Nov 2026 or Nov 22, 2026; 1,23,456 or 123,456. Texts stay in English.",
  },
  maxConcurrentAssignments: {
    group: "Maintenance",
    kind: "number",
    label: "Requests a person may have at once",
    help: "Assigned or in progress. Who is full is not given more. Lowering it takes nothing away from anybody.",
  },
  autoAssignEmergency: {
    group: "Maintenance",
    kind: "switch",
    label: "Assign emergencies automatically",
    help: "A new emergency goes at once to the best suited person who is available around the clock. Off: facility managers are alerted and assign.",
  },
  escalationHours: {
    group: "Maintenance",
    kind: "number",
    unit: "hours",
    label: "Between two escalations of an overdue request",
    help: "Each escalation goes one level up: first the assignee and managers hear, then the priority rises, then somebody else gets it.",
  },
  autoCloseDays: {
    group: "Maintenance",
    kind: "number",
    unit: "days",
    label: "Until a resolved request closes by itself",
    help: "If the resident neither confirms nor reopens it.",
  },
  reopenDays: {
    group: "Maintenance",
    kind: "number",
    unit: "days",
    label: "To reopen a resolved request",
    help: "Counted from its resolution. Afterwards a new request is needed.",
  },
  affectedFlatsForHigh: {
    group: "Maintenance",
    kind: "number",
    unit: "flats",
    label: "Affected flats that make a request High",
    help: "Neighbours press “Affects me too” on a request about a shared place; the flat that filed it counts. Never beyond what the category allows.",
    empty: "Never",
  },
  affectedFlatsForEmergency: {
    group: "Maintenance",
    kind: "number",
    unit: "flats",
    label: "Affected flats that make it an emergency",
    help: "The next step of the same rule.",
    empty: "Never",
  },
  outbreakCount: {
    group: "Maintenance",
    kind: "number",
    unit: "requests",
    label: "Similar requests that make an incident",
    help: "So many requests of one category from one block, close to each other, are shown to the managers as one incident.",
  },
  outbreakMinutes: {
    group: "Maintenance",
    kind: "number",
    unit: "minutes",
    label: "How close to each other",
    help: "The time within which similar requests are counted together.",
  },
  smsMonthlyBudget: {
    group: "Notifications",
    kind: "number",
    unit: "a month",
    label: "Text messages",
    help: "Over it only emergencies go by SMS. Administrators hear of 80 % and of 100 %.",
    empty: "No limit",
  },
  accessLogDays: {
    group: "Privacy",
    kind: "number",
    unit: "days",
    label: "Keep who looked at residents' data",
    help: "Residents see on their profile which staff opened their phone number, emergency contacts or photos. Older entries are removed every night.",
  },
  webhooksToOwnNetwork: {
    group: "Webhooks",
    kind: "switch",
    label: "Webhooks to the estate's own network",
    help: "Endpoints may have private addresses and plain http, such as a program on the next machine. Whoever is an administrator can then reach what listens there.",
  },
} as const satisfies Record<keyof Settings, SettingInfo>;
