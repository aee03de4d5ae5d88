import type { NotificationType } from "./registry";
import type { Template } from "./render-template";

/** What a text is about decides what it may fill in: template-values.ts. */
export type Subject =
  | "announcement"
  | "booking"
  | "budget"
  | "event"
  | "request"
  | "escalations"
  | "person"
  | "report"
  | "smsBudget"
  | "listing"
  | "incident"
  | "visit"
  | "webhook";

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
  "maintenance_resolved.affected": {
    type: "maintenance_resolved",
    subject: "request",
    reader: "Neighbours whom it affects too",
    title: "Repaired: {{request}}",
    message: "{{ticket}}, which affects you too, is resolved. If it is not, please report it again.",
  },
  "maintenance_closed.affected": {
    type: "maintenance_closed",
    subject: "request",
    reader: "Neighbours whom it affects too",
    title: "{{ticket}} is closed",
    message: "“{{request}}”, which affected you too, is done.",
  },
  "maintenance_cancelled.affected": {
    type: "maintenance_cancelled",
    subject: "request",
    reader: "Neighbours whom it affects too",
    title: "{{ticket}} was cancelled",
    message:
      "Nothing more will be done about “{{request}}”, which affects you too. Is it still there? Please report it.",
  },
  maintenance_incident: {
    type: "maintenance_incident",
    subject: "incident",
    reader: "Whoever decides what is done first",
    title: "{{count}} {{category}} requests from {{block}}",
    message:
      "They came close to each other: perhaps it is one fault. See them together, tell the people there, resolve them at once.",
  },
  "visit_offered.resident": {
    type: "visit_offered",
    subject: "visit",
    reader: "The resident, when staff propose times",
    title: "{{actor}} proposes times for {{ticket}}",
    message: "“{{request}}”: {{when}}. {{moved}} Please pick one on the request, or offer others.",
  },
  "visit_offered.assignee": {
    type: "visit_offered",
    subject: "visit",
    reader: "The assignee, when the resident offers times",
    title: "{{actor}} offers times for {{ticket}}",
    message: "“{{request}}”, {{flat}}: {{when}}. {{moved}} Please pick one on the request.",
  },
  "visit_picked.resident": {
    type: "visit_picked",
    subject: "visit",
    reader: "The resident, when the assignee picks a time",
    title: "{{staff}} comes for {{ticket}}",
    message: "{{when}}. From an hour before, the request shows a code: please tell it at the door. {{entry}}",
  },
  "visit_picked.assignee": {
    type: "visit_picked",
    subject: "visit",
    reader: "The assignee, when the resident picks a time",
    title: "{{actor}} picked a time for {{ticket}}",
    message: "{{when}}, {{flat}}: “{{request}}”. {{entry}}",
  },
  "visit_reminder.resident": {
    type: "visit_reminder",
    subject: "visit",
    reader: "The resident, a day and an hour before",
    title: "{{staff}} comes {{soon}}: {{ticket}}",
    message: "{{when}}. From an hour before, the request shows a code: please tell it at the door. {{entry}}",
  },
  "visit_reminder.assignee": {
    type: "visit_reminder",
    subject: "visit",
    reader: "Whoever comes, a day and an hour before",
    title: "Visit {{soon}}: {{ticket}}",
    message: "{{when}}, {{flat}}: “{{request}}”. {{entry}}",
  },
  "visit_missed.resident": {
    type: "visit_missed",
    subject: "visit",
    reader: "The resident, when nobody opened",
    title: "Nobody opened for {{ticket}}",
    message:
      "{{staff}} was to come: {{when}}. The work waits for you now. Please offer other times on the request.",
  },
  "visit_missed.assignee": {
    type: "visit_missed",
    subject: "visit",
    reader: "Whoever was to come, when the resident says that nobody came",
    title: "{{resident}} waited in vain: {{ticket}}",
    message: "It was agreed: {{when}}. Please propose other times on the request.",
  },
  visit_cancelled: {
    type: "visit_cancelled",
    subject: "visit",
    reader: "The other side",
    title: "No visit for {{ticket}} for now",
    message: "{{outcome}} {{reason}}",
  },
  visit_entered: {
    type: "visit_entered",
    subject: "visit",
    reader: "The resident, when somebody went in with their consent",
    title: "{{staff}} is in your flat for {{ticket}}",
    message:
      "Nobody was at home, and you had said that this is all right. You hear as soon as the work is done.",
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
  "announcement_published.new": {
    type: "announcement_published",
    subject: "announcement",
    reader: "Everybody whom it is for",
    title: "{{announcement}}",
    message: "{{excerpt}} {{asks}}",
  },
  "announcement_published.changed": {
    type: "announcement_published",
    subject: "announcement",
    reader: "Everybody whom it is for, when it was changed and its author wants them to know",
    title: "Changed: {{announcement}}",
    message: "{{excerpt}} {{asks}}",
  },
  "announcement_published.reminder": {
    type: "announcement_published",
    subject: "announcement",
    reader: "Whoever has not read it, when they are reminded",
    title: "Please read: {{announcement}}",
    message: "{{excerpt}} {{asks}}",
  },
  announcement_comment: {
    type: "announcement_comment",
    subject: "announcement",
    reader: "Whoever wrote the announcement, or in the same thread below it",
    title: "{{actor}} commented on “{{announcement}}”",
    message: "“{{comment}}”",
  },
  booking_requested: {
    type: "booking_requested",
    subject: "booking",
    reader: "Whoever decides about bookings of the area",
    title: "{{booker}} would like {{area}}",
    message: "{{when}}{{more}}, for “{{purpose}}”, {{guests}}. Please approve it or say why not.",
  },
  booking_confirmed: {
    type: "booking_confirmed",
    subject: "booking",
    reader: "Whoever booked it, when somebody else confirms it",
    title: "{{area}} is yours: {{booking}}",
    message: "{{when}}{{more}}, {{fee}}.",
  },
  booking_rejected: {
    type: "booking_rejected",
    subject: "booking",
    reader: "Whoever asked for it",
    title: "{{booking}} was not approved",
    message: "{{area}}, {{when}}. {{actor}}: {{reason}}",
  },
  booking_cancelled: {
    type: "booking_cancelled",
    subject: "booking",
    reader: "Whoever booked it, when somebody else cancels it",
    title: "{{booking}} is cancelled",
    message: "{{area}}, {{when}}{{more}}. {{reason}} {{cancellation_fee}}",
  },
  booking_area_closed: {
    type: "booking_area_closed",
    subject: "booking",
    reader: "Whoever had it, when the estate closes the area",
    title: "{{area}} is closed: {{booking}} cannot take place",
    message:
      "{{when}}. {{reason}} It costs you nothing. Open it to choose another time, or to wait for this one.",
  },
  booking_reminder: {
    type: "booking_reminder",
    subject: "booking",
    reader: "Whoever booked it, a day ahead",
    title: "Tomorrow: {{area}}",
    message: "{{when}}, for “{{purpose}}” ({{booking}}).",
  },
  booking_waitlist_offer: {
    type: "booking_waitlist_offer",
    subject: "booking",
    reader: "The first on the waiting list",
    title: "{{area}} is free for you until {{until}}",
    message: "{{when}}. Take it before then; afterwards it goes to the next in line.",
  },
  event_published: {
    type: "event_published",
    subject: "event",
    reader: "Everybody",
    title: "{{event}}, {{when}}",
    message: "{{actor}} invites you: {{kind}}{{place}}. Please say whether you come.",
  },
  event_changed: {
    type: "event_changed",
    subject: "event",
    reader: "Whoever comes, may come, or waits for a place",
    title: "Changed: {{event}}",
    message: "{{changes}} It is now {{when}}{{place}}. If that does not suit you, please change your answer.",
  },
  event_reminder: {
    type: "event_reminder",
    subject: "event",
    reader: "Whoever comes or may come, a day before",
    title: "Soon: {{event}}",
    message: "{{when}}{{place}}. If you cannot come after all, please say so: somebody may be waiting.",
  },
  event_cancelled: {
    type: "event_cancelled",
    subject: "event",
    reader: "Everybody",
    title: "Cancelled: {{event}}",
    message: "It was to be {{when}}. {{reason}}",
  },
  event_place_freed: {
    type: "event_place_freed",
    subject: "event",
    reader: "Whoever moves up from the waiting list",
    title: "You have a place: {{event}}",
    message: "Places became free, and you were next in line. See you {{when}}{{place}}.",
  },
  event_comment: {
    type: "event_comment",
    subject: "event",
    reader: "The organiser, and whoever wrote in the same thread",
    title: "{{actor}} commented on {{event}}",
    message: "“{{comment}}”",
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
  marketplace_message: {
    type: "marketplace_message",
    subject: "listing",
    reader: "Whom the message is for",
    title: "{{actor}} wrote about “{{listing}}”",
    message: "“{{message}}” Answer in the app: neither of you sees the other's phone number or email.",
  },
  marketplace_reported: {
    type: "marketplace_reported",
    subject: "listing",
    reader: "Whoever looks after the marketplace",
    title: "“{{listing}}” was reported",
    message: "{{actor}} thinks that this listing of {{author}} does not belong here. Please look and decide.",
  },
  marketplace_hidden: {
    type: "marketplace_hidden",
    subject: "listing",
    reader: "Whoever posted it",
    title: "“{{listing}}” was taken down",
    message: "{{reason}} If you think this is a mistake, please speak to the estate office.",
  },
  marketplace_restored: {
    type: "marketplace_restored",
    subject: "listing",
    reader: "Whoever posted it",
    title: "“{{listing}}” is back on the board",
    message: "The estate office has put it back. You need not do anything.",
  },
  webhook_switched_off: {
    type: "webhook_switched_off",
    subject: "webhook",
    reader: "Whoever answers for the webhook",
    title: "The webhook “{{webhook}}” is switched off",
    message:
      "For three days nothing could be sent there. {{problem}} What happens now is not sent. Look at its log, have the other side mended, and switch it on again.",
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
