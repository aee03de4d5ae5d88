import type { NotificationType } from "./registry";
import type { Template } from "./render-template";

/** What a text is about decides what it may fill in: template-values.ts. */
export type Subject = "budget" | "request" | "escalations" | "person" | "report" | "smsBudget";

type Definition = Omit<Template, "sms"> & { type: NotificationType; subject: Subject; reader: string };

/** Every text as it is unless the console changed it; `key` is the type, or the type and who reads it. */
export const TEMPLATES = {
  "maintenance_submitted.resident": {
    type: "maintenance_submitted",
    subject: "request",
    reader: "The resident, when somebody else filed it",
    title: "{{actor}} filed {{ticket}} for you",
    message: "“{{request}}” is with the estate office. You will hear as soon as somebody has looked at it.",
  },
  "maintenance_submitted.staff": {
    type: "maintenance_submitted",
    subject: "request",
    reader: "Facility managers",
    title: "New request {{ticket}} from {{flat}}",
    message: "{{summary}}. It waits to be acknowledged.",
  },
  "maintenance_acknowledged.resident": {
    type: "maintenance_acknowledged",
    subject: "request",
    reader: "The resident",
    title: "We have seen {{ticket}}",
    message: "{{actor}} has read “{{request}}”. Next, somebody will be assigned to it.",
  },
  "maintenance_acknowledged.staff": {
    type: "maintenance_acknowledged",
    subject: "request",
    reader: "The assignee",
    title: "{{actor}} acknowledged {{ticket}}",
    message: "{{summary}}.",
  },
  "maintenance_assigned.resident": {
    type: "maintenance_assigned",
    subject: "request",
    reader: "The resident",
    title: "{{assignee}} will take care of {{ticket}}",
    message: "“{{request}}” has been assigned{{expected}}.",
  },
  "maintenance_assigned.assignee": {
    type: "maintenance_assigned",
    subject: "request",
    reader: "The assignee",
    title: "{{ticket}} is assigned to you",
    message: "{{summary}}{{expected}}.",
  },
  "maintenance_unassigned.relieved": {
    type: "maintenance_unassigned",
    subject: "request",
    reader: "Whoever is relieved",
    title: "{{ticket}} is no longer assigned to you",
    message: "You need not do anything more about “{{request}}”.",
  },
  "maintenance_unassigned.managers": {
    type: "maintenance_unassigned",
    subject: "request",
    reader: "Facility managers, when it was declined",
    title: "{{previous_assignee}} declined {{ticket}}",
    message: "{{summary}}. It waits for somebody else to be assigned.",
  },
  maintenance_in_progress: {
    type: "maintenance_in_progress",
    subject: "request",
    reader: "The resident and the assignee",
    title: "{{actor}} started work on {{ticket}}",
    message: "{{summary}}.",
  },
  maintenance_waiting: {
    type: "maintenance_waiting",
    subject: "request",
    reader: "The resident, when the work waits for them or for access",
    title: "{{actor}} waits for you: {{ticket}}",
    message: "“{{request}}”. {{comment}} Please answer on the request, so that the work can go on.",
  },
  "maintenance_resolved.resident": {
    type: "maintenance_resolved",
    subject: "request",
    reader: "The resident",
    title: "{{actor}} resolved {{ticket}}",
    message: "Is “{{request}}” as it should be? Please confirm it, or reopen it if something is left to do.",
  },
  "maintenance_resolved.staff": {
    type: "maintenance_resolved",
    subject: "request",
    reader: "The assignee",
    title: "{{actor}} resolved {{ticket}}",
    message: "{{summary}}.",
  },
  "maintenance_closed.resident": {
    type: "maintenance_closed",
    subject: "request",
    reader: "The resident",
    title: "{{ticket}} is closed",
    message: "“{{request}}” is done. You can still say how it went by rating it.",
  },
  "maintenance_closed.confirmed": {
    type: "maintenance_closed",
    subject: "request",
    reader: "The assignee, when the resident confirmed it",
    title: "{{actor}} confirmed {{ticket}}",
    message: "{{summary}}. Thank you for your work.",
  },
  "maintenance_closed.staff": {
    type: "maintenance_closed",
    subject: "request",
    reader: "The assignee",
    title: "{{ticket}} is closed",
    message: "{{summary}}. Thank you for your work.",
  },
  maintenance_reopened: {
    type: "maintenance_reopened",
    subject: "request",
    reader: "The assignee, facility managers and the resident",
    title: "{{actor}} reopened {{ticket}}",
    message: "{{summary}}. Something is left to do.",
  },
  maintenance_cancelled: {
    type: "maintenance_cancelled",
    subject: "request",
    reader: "The resident and the assignee",
    title: "{{actor}} cancelled {{ticket}}",
    message: "Nothing more will be done about “{{request}}”.",
  },
  "maintenance_comment.public": {
    type: "maintenance_comment",
    subject: "request",
    reader: "Whoever the comment is for",
    title: "{{actor}} commented on {{ticket}}",
    message: "“{{comment}}”",
  },
  "maintenance_comment.internal": {
    type: "maintenance_comment",
    subject: "request",
    reader: "Staff, of an internal note",
    title: "{{actor}} left an internal note on {{ticket}}",
    message: "{{summary}}. Open the request to read it.",
  },
  "maintenance_overdue.assignee": {
    type: "maintenance_overdue",
    subject: "request",
    reader: "The assignee",
    title: "{{ticket}} on your desk is overdue",
    message: "{{summary}}. {{raised}} Please finish it, or tell the facility manager what is missing.",
  },
  "maintenance_overdue.managers": {
    type: "maintenance_overdue",
    subject: "request",
    reader: "Facility managers and superiors",
    title: "{{ticket}} is overdue, now at level {{level}}",
    message: "{{summary}}. {{raised}} {{next_step}}",
  },
  "maintenance_overdue.own_digest": {
    type: "maintenance_overdue",
    subject: "escalations",
    reader: "The assignee, of more than five at once",
    title: "{{count}} requests on your desk are overdue",
    message: "{{levels}}. {{raised}} Please finish them, or tell the facility manager what is missing.",
  },
  "maintenance_overdue.digest": {
    type: "maintenance_overdue",
    subject: "escalations",
    reader: "Facility managers and superiors, of more than five at once",
    title: "{{count}} requests escalated",
    message: "{{levels}}. {{raised}} {{reassigned}} {{undecided}} The list of overdue requests has them all.",
  },
  maintenance_follow_up: {
    type: "maintenance_follow_up",
    subject: "request",
    reader: "Facility managers",
    title: "{{ticket}} waits to be acknowledged",
    message: "{{summary}}. Nobody has looked at it yet: please acknowledge or assign it.",
  },
  maintenance_emergency: {
    type: "maintenance_emergency",
    subject: "request",
    reader: "Facility managers",
    title: "Emergency {{ticket}} has nobody assigned",
    message: "{{summary}}. Nobody suitable is available around the clock: please assign somebody now.",
  },
  welcome_resident: {
    type: "welcome_resident",
    subject: "person",
    reader: "The new resident",
    title: "Welcome to {{estate}}",
    message: "Report anything that needs fixing, with a photo, and follow it here until it is done.",
  },
  welcome_staff: {
    type: "welcome_staff",
    subject: "person",
    reader: "The new member of staff",
    title: "Welcome to {{estate}}",
    message: "Your requests and everything that happens to them will appear here.",
  },
  "account_waiting.resident": {
    type: "account_waiting",
    subject: "person",
    reader: "Approvers, of a resident",
    title: "{{person}} would like to join",
    message: "A registration for {{flat}} with a confirmed email waits for your decision.",
  },
  "account_waiting.staff": {
    type: "account_waiting",
    subject: "person",
    reader: "Administrators, of a member of staff",
    title: "{{person}} would like to join",
    message: "A staff registration with a confirmed email waits for an administrator's decision.",
  },
  "account_approved.resident": {
    type: "account_approved",
    subject: "person",
    reader: "The resident",
    title: "Your account at {{estate}} is open",
    message:
      "Your registration was approved. You can sign in now with your email address and the password you chose, report what needs fixing, with a photo, and follow it until it is done.",
  },
  "account_approved.staff": {
    type: "account_approved",
    subject: "person",
    reader: "The member of staff",
    title: "Your account at {{estate}} is open",
    message:
      "Your registration was approved. You can sign in now with your email address and the password you chose, and see the requests you are asked to take care of.",
  },
  account_rejected: {
    type: "account_rejected",
    subject: "person",
    reader: "Whoever was declined",
    title: "Your registration at {{estate}} was declined",
    message: "{{reason}} If you think this is a mistake, please speak to the estate office.",
  },
  rights_changed: {
    type: "rights_changed",
    subject: "person",
    reader: "Whoever may now do more or less",
    title: "What you may do at {{estate}} has changed",
    message: "{{changes}} Please speak to the estate office if you did not expect this.",
  },
  requests_returned: {
    type: "requests_returned",
    subject: "person",
    reader: "Facility managers",
    title: "{{person}} has left: {{count}} to hand out",
    message: "The open requests that {{person}} had wait for somebody again: please assign them.",
  },
  "staff_report_ready.own": {
    type: "staff_report_ready",
    subject: "report",
    reader: "Whoever the report is about",
    title: "Your {{period}} report: {{label}}",
    message: "{{summary}}",
  },
  "staff_report_ready.estate": {
    type: "staff_report_ready",
    subject: "report",
    reader: "Facility managers, of the whole estate",
    title: "{{estate}}, {{period}} report: {{label}}",
    message: "{{summary}}",
  },
  email_bounced: {
    type: "email_bounced",
    subject: "person",
    reader: "Administrators",
    title: "Mails to {{person}} come back",
    message:
      "{{email}} cannot be reached: {{reason}} No more mails are sent there until {{person}} presses “Use again” on the profile page.",
  },
  "budget_alert.category": {
    type: "budget_alert",
    subject: "budget",
    reader: "Whoever manages money, and administrators",
    title: "{{category}} has used {{percent}} % of its budget for {{month}}",
    message: "{{used}} of {{budget}} is spent, or expected for open requests. {{consequence}}",
  },
  budget_alert: {
    type: "budget_alert",
    subject: "smsBudget",
    reader: "Administrators",
    title: "{{percent}} % of the SMS budget for {{month}} is used",
    message: "{{used}} of {{budget}} text messages have been sent. {{consequence}}",
  },
} as const satisfies Record<string, Definition>;

export type TemplateKey = keyof typeof TEMPLATES;

export const DEFAULT_SMS = "{{estate}}: {{headline}} {{link}}";

export const isTemplateKey = (key: string): key is TemplateKey => Object.hasOwn(TEMPLATES, key);

export const defaultTemplate = (key: TemplateKey): Template => {
  const { title, message } = TEMPLATES[key];
  return { title, message, sms: DEFAULT_SMS };
};

export const templatesOf = (type: NotificationType): TemplateKey[] =>
  (Object.keys(TEMPLATES) as TemplateKey[]).filter((key) => TEMPLATES[key].type === type);

/** What the console changed; every other text is the default. */
export type TemplateBook = ReadonlyMap<string, Template>;

export const templateFor = (book: TemplateBook, key: TemplateKey): Template =>
  book.get(key) ?? defaultTemplate(key);
