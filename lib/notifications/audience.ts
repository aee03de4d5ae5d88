import type { PublishedActivity } from "@/lib/platform/activity";
import type { BookingFacts } from "./booking-facts";
import type { Facts, FactsOf, HeardActivity, PersonFacts, RequestFacts } from "./facts";
import type { IncidentFacts } from "./incident-facts";
import type { ListingFacts } from "./listing-facts";
import type { NotificationType } from "./registry";
import type { ReportFact, ReportFacts } from "./report-facts";
import { escalatedLines } from "./sweep-audience";
import type { DigestFacts } from "./sweep-facts";
import { toBoth, toResident, visitCancelled, visitMissed } from "./visit-lines";
import type { WebhookFacts } from "./webhook-facts";

/** Who a person is to what happened. The groups mean the active ones. */
export type Listener =
  | "resident"
  | "assignee"
  | "previousAssignee"
  | "superiors"
  | "affected"
  | "dispatchers"
  | "facilityManagers"
  | "administrators"
  | "moneyManagers"
  | "everybody"
  | "announcementAudience"
  | "announcementUnread"
  | "booker"
  | "approver"
  | "comers"
  | "movedUp"
  | "thread"
  | "person"
  | "reported"
  | "listingAuthor"
  | "correspondent"
  | "moderators"
  | "webhookOwner";

/** With `report` the line is about that one of the several that were stored. */
export type Line = {
  type: NotificationType;
  to: Listener;
  report?: ReportFact;
  /** Of a sweep: this one request, or many of them together. */
  about?: RequestFacts | DigestFacts;
  requestId?: string;
  /** Only these of whom `to` means. */
  people?: readonly string[];
};

type Decisions = { [A in HeardActivity as A["name"]]: (facts: FactsOf<A["name"]>) => readonly Line[] };

/** A decision too: nobody needs to hear of it. */
const none = () => [];

const tell =
  (type: NotificationType, ...listeners: Listener[]) =>
  (): Line[] =>
    listeners.map((to) => ({ type, to }));

const toBooker =
  (type: NotificationType) =>
  ({ booking }: BookingFacts): Line[] => [{ type, to: "booker", people: [booking.booker.id] }];

const toAuthor =
  (type: NotificationType) =>
  ({ listing }: ListingFacts): Line[] => [{ type, to: "listingAuthor", people: [listing.author.id] }];

/**
 * Who hears of what (DOMAIN §3). An activity that is missing here does not compile. Whoever did it never hears of
 * it: that rule is kept where the lines are resolved (notify.ts).
 */
const decisions = {
  "maintenance/request.submitted": tell("maintenance_submitted", "facilityManagers", "resident"),
  "maintenance/request.edited": none,
  "maintenance/request.acknowledged": tell("maintenance_acknowledged", "resident", "assignee"),
  "maintenance/request.assigned": () => [
    { type: "maintenance_assigned", to: "assignee" },
    { type: "maintenance_assigned", to: "resident" },
    { type: "maintenance_unassigned", to: "previousAssignee" },
  ],
  "maintenance/request.unassigned": unassigned,
  "maintenance/request.started": tell("maintenance_in_progress", "resident", "assignee"),
  "maintenance/request.paused": tell("maintenance_waiting", "resident"),
  "maintenance/request.resumed": none,
  "maintenance/request.resolved": alsoToNeighbours("maintenance_resolved"),
  "maintenance/request.closed": alsoToNeighbours("maintenance_closed"),
  "maintenance/request.reopened": tell("maintenance_reopened", "assignee", "facilityManagers", "resident"),
  "maintenance/request.cancelled": alsoToNeighbours("maintenance_cancelled"),
  "maintenance/request.rated": none,
  "maintenance/request.commented": commented,
  // Whoever has a booking there is told of that: "bookings/booking.displaced".
  "maintenance/request.area-marked": none,
  "maintenance/emergency.unassigned": tell("maintenance_emergency", "facilityManagers"),
  "maintenance/requests.escalated": escalatedLines,
  "maintenance/request.unacknowledged": tell("maintenance_follow_up", "facilityManagers"),
  "maintenance/incident.raised": ({ dispatcherIds }: IncidentFacts) => [
    { type: "maintenance_incident", to: "dispatchers", people: dispatcherIds },
  ],
  "maintenance/visit.offered": toBoth("visit_offered"),
  "maintenance/visit.picked": toBoth("visit_picked"),
  // The card says it, and the reminder an hour before.
  "maintenance/visit.consented": none,
  "maintenance/visit.approaching": toBoth("visit_reminder"),
  "maintenance/visit.arrived": none,
  "maintenance/visit.entered": toResident("visit_entered"),
  "maintenance/visit.missed": visitMissed,
  "maintenance/visit.cancelled": visitCancelled,
  "people/resident.registered": tell("welcome_resident", "person"),
  "people/staff.registered": tell("welcome_staff", "person"),
  // Approvers are asked only now: before, anybody could fill their bell with invented addresses.
  "people/email.verified": waiting,
  "people/account.approved": tell("account_approved", "person"),
  "people/account.rejected": tell("account_rejected", "person"),
  "people/account.deactivated": deactivated,
  "people/account.reactivated": tell("account_approved", "person"),
  // Answered with a mail of their own: send-account-mail.ts.
  "people/registration.repeated": none,
  "people/verification.requested": none,
  "people/password-reset.requested": none,
  "people/password.changed": none,
  "people/person.invited": none,
  "people/invitation.accepted": welcomed,
  "people/invitation.revoked": none,
  "people/sessions.ended": none,
  "people/resident.moved-out": none,
  "people/rights.changed": tell("rights_changed", "person"),
  "documents/document.added": none,
  "documents/document.edited": none,
  "documents/document.withdrawn": none,
  "documents/document.restored": none,
  "documents/version.added": none,
  "contacts/contact.added": none,
  "contacts/contact.edited": none,
  "contacts/contact.removed": none,
  "marketplace/listing.posted": none,
  "marketplace/listing.edited": none,
  "marketplace/listing.renewed": none,
  "marketplace/listing.closed": none,
  "marketplace/listing.hidden": toAuthor("marketplace_hidden"),
  "marketplace/listing.restored": toAuthor("marketplace_restored"),
  "marketplace/listing.reported": listingReported,
  "marketplace/reports.dismissed": none,
  "marketplace/message.sent": messageSent,
  "finance/vendor.added": none,
  "finance/vendor.edited": none,
  "finance/vendor.deactivated": none,
  "finance/vendor.reactivated": none,
  // Staff read it on the request's timeline.
  "finance/vendor.engaged": none,
  "finance/vendor.disengaged": none,
  "finance/vendor.rated": none,
  "finance/cost.recorded": none,
  "finance/budget.set": none,
  "finance/budget.reached": tell("budget_alert", "moneyManagers", "administrators"),
  "announcements/announcement.published": tell("announcement_published", "announcementAudience"),
  "announcements/announcement.corrected": tell("announcement_published", "announcementAudience"),
  "announcements/announcement.withdrawn": none,
  "announcements/readers.reminded": tell("announcement_published", "announcementUnread"),
  "announcements/announcement.commented": tell("announcement_comment", "thread"),
  "bookings/booking.requested": requested,
  "bookings/booking.confirmed": toBooker("booking_confirmed"),
  "bookings/booking.rejected": toBooker("booking_rejected"),
  "bookings/booking.cancelled": toBooker("booking_cancelled"),
  "bookings/booking.displaced": toBooker("booking_area_closed"),
  "bookings/booking.approaching": toBooker("booking_reminder"),
  "bookings/booking.missed": none,
  "bookings/slot.offered": toBooker("booking_waitlist_offer"),
  "bookings/offer.lapsed": none,
  "events/event.published": tell("event_published", "everybody"),
  "events/event.edited": ({ changed }) => (changed.length ? [{ type: "event_changed", to: "comers" }] : []),
  "events/event.cancelled": tell("event_cancelled", "everybody"),
  "events/event.approached": tell("event_reminder", "comers"),
  "events/reply.given": none,
  "events/place.freed": tell("event_place_freed", "movedUp"),
  "events/person.checked-in": none,
  "events/check-in.undone": none,
  "events/comment.added": ({ comment }) =>
    comment === null ? [] : [{ type: "event_comment", to: "thread" }],
  "events/comment.edited": none,
  "events/comment.removed": none,
  "events/photos.added": none,
  "events/photo.removed": none,
  "analytics/reports.generated": reported,
  "webhooks/endpoint.switched-off": ({ webhook }: WebhookFacts) => [
    { type: "webhook_switched_off", to: "webhookOwner", people: [webhook.ownerId] },
  ],
  "notifications/email.bounced": tell("email_bounced", "administrators"),
  "notifications/sms-budget.reached": tell("budget_alert", "administrators"),
} satisfies Decisions;

/** The activities that somebody hears of. */
export const HEARD = Object.entries(decisions)
  .filter(([, decide]) => decide !== none)
  .map(([name]) => name as HeardActivity["name"]);

export function audienceOf(
  activity: Pick<PublishedActivity<HeardActivity>, "name">,
  facts: Facts,
): readonly Line[] {
  const decide = decisions[activity.name] as (facts: Facts) => readonly Line[];
  return decide(facts);
}

/** Whoever said that it affects them too hears how it ended. */
function alsoToNeighbours(type: NotificationType) {
  return ({ affectedIds = [] }: RequestFacts): Line[] => [
    { type, to: "resident" },
    { type, to: "assignee" },
    ...(affectedIds.length ? [{ type, to: "affected", people: affectedIds } satisfies Line] : []),
  ];
}

/** Who declines leaves the request to the managers; who is relieved is told. */
function unassigned({ declined }: RequestFacts): Line[] {
  const type = "maintenance_unassigned";
  const relieved: Line = { type, to: "previousAssignee" };
  return declined ? [relieved, { type, to: "facilityManagers" }] : [relieved];
}

function commented({ actor, request, comment }: RequestFacts): Line[] {
  const type = "maintenance_comment";
  if (!comment) return [];
  if (comment.isInternal)
    return [
      { type, to: "assignee" },
      { type, to: "facilityManagers" },
    ];
  if (actor?.id === request.resident.id)
    return [{ type, to: request.assignee ? "assignee" : "facilityManagers" }];
  return [
    { type, to: "resident" },
    { type, to: "assignee" },
  ];
}

/** Whoever decides about the area; without such a person, the facility managers. */
function requested({ booking }: BookingFacts): Line[] {
  const type = "booking_requested";
  if (!booking.approverId) return [{ type, to: "facilityManagers" }];
  return [{ type, to: "approver", people: [booking.approverId] }];
}

function waiting({ person }: PersonFacts): Line[] {
  const type = "account_waiting";
  if (!person.isWaiting) return [];
  const administrators: Line = { type, to: "administrators" };
  return person.isStaff ? [administrators] : [administrators, { type, to: "facilityManagers" }];
}

/** Once while it waits: the queue has the others. */
function listingReported({ isFirstReport, moderatorIds }: ListingFacts): Line[] {
  return isFirstReport ? [{ type: "marketplace_reported", to: "moderators", people: moderatorIds }] : [];
}

function messageSent({ message }: ListingFacts): Line[] {
  return message ? [{ type: "marketplace_message", to: "correspondent", people: [message.to.id] }] : [];
}

/** Only what somebody must now decide: the requests that nobody took over. */
function deactivated({ returned }: PersonFacts): Line[] {
  return returned ? [{ type: "requests_returned", to: "facilityManagers" }] : [];
}

function welcomed({ person }: PersonFacts): Line[] {
  return [{ type: person.isStaff ? "welcome_staff" : "welcome_resident", to: "person" }];
}

/** Everybody hears of their own report; facility managers of the estate's, and only of that: it leads to theirs. */
function reported({ reports }: ReportFacts): Line[] {
  const type = "staff_report_ready";
  const estate = reports.find(({ person }) => person === null);
  const people = reports.filter(({ person }) => person && !(estate && person.isFacilityManager));
  return [
    ...(estate ? [{ type, to: "facilityManagers", report: estate } satisfies Line] : []),
    ...people.map((report): Line => ({ type, to: "reported", report })),
  ];
}
