import type { PublishedActivity } from "@/lib/platform/activity";
import type { BookingFacts } from "./booking-facts";
import type { Facts, HeardActivity } from "./facts";
import { type Decisions, type Line, none, tell } from "./lines";
import type { ListingFacts } from "./listing-facts";
import { maintenance } from "./maintenance-audience";
import type { PackFacts } from "./pack-facts";
import { people } from "./people-audience";
import type { NotificationType } from "./registry";
import type { ReportFacts } from "./report-facts";
import type { WebhookFacts } from "./webhook-facts";

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
  ...maintenance,
  ...people,
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
  "analytics/pack.frozen": ({ readerIds }: PackFacts) => [
    { type: "committee_pack_ready", to: "packReaders", people: readerIds },
  ],
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

/** Whoever decides about the area; without such a person, the facility managers. */
function requested({ booking }: BookingFacts): Line[] {
  const type = "booking_requested";
  if (!booking.approverId) return [{ type, to: "facilityManagers" }];
  return [{ type, to: "approver", people: [booking.approverId] }];
}

/** Once while it waits: the queue has the others. */
function listingReported({ isFirstReport, moderatorIds }: ListingFacts): Line[] {
  return isFirstReport ? [{ type: "marketplace_reported", to: "moderators", people: moderatorIds }] : [];
}

function messageSent({ message }: ListingFacts): Line[] {
  return message ? [{ type: "marketplace_message", to: "correspondent", people: [message.to.id] }] : [];
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
