import type { AnnouncementActivity } from "@/lib/announcements/activity";
import type { BookingActivity } from "@/lib/bookings/activity";
import type { ContactsActivity } from "@/lib/contacts/activity";
import type { DocumentsActivity } from "@/lib/documents/activity";
import type { EventActivity } from "@/lib/events/activity";
import type { FinanceActivity } from "@/lib/finance/activity";
import type { MaintenanceActivity } from "@/lib/maintenance/activity";
import type { MarketplaceActivity } from "@/lib/marketplace/activity";
import type { PeopleActivity } from "@/lib/people/activity";

type Decided =
  | MaintenanceActivity
  | PeopleActivity
  | AnnouncementActivity
  | BookingActivity
  | EventActivity
  | DocumentsActivity
  | ContactsActivity
  | MarketplaceActivity
  | FinanceActivity;

/**
 * What an endpoint may be told of, in the words of whoever chooses; null is not offered: private matters, and what is
 * work for the estate's own jobs. An activity that is missing here does not compile.
 */
const LABELS = {
  "maintenance/request.submitted": "Request submitted",
  "maintenance/request.edited": "Request edited",
  "maintenance/request.acknowledged": "Request acknowledged",
  "maintenance/request.assigned": "Request assigned",
  "maintenance/request.unassigned": "Assignment ended",
  "maintenance/request.started": "Work started",
  "maintenance/request.paused": "Work paused",
  "maintenance/request.resumed": "Work resumed",
  "maintenance/request.resolved": "Request resolved",
  "maintenance/request.closed": "Request closed",
  "maintenance/request.reopened": "Request reopened",
  "maintenance/request.cancelled": "Request cancelled",
  "maintenance/request.rated": "Request rated",
  "maintenance/request.commented": "Comment on a request",
  "maintenance/request.area-marked": "Common area of a request named",
  "maintenance/emergency.unassigned": "Emergency that nobody has",
  "maintenance/requests.escalated": null,
  "maintenance/request.unacknowledged": "Request not acknowledged in time",
  "maintenance/incident.raised": "Incident: many similar requests",
  "maintenance/request.raised": "Priority raised: many flats are affected",
  "maintenance/place-report.received": "Report without an account",
  "maintenance/place-report.accepted": null,
  "people/resident.registered": "Resident registered",
  "people/staff.registered": "Member of staff registered",
  "people/registration.repeated": null,
  "people/email.verified": null,
  "people/account.approved": "Account approved",
  "people/account.rejected": "Registration declined",
  "people/account.deactivated": "Account deactivated",
  "people/account.reactivated": "Account reactivated",
  "people/verification.requested": null,
  "people/password-reset.requested": null,
  "people/password.changed": null,
  "people/person.invited": "Person invited",
  "people/invitation.accepted": "Invitation accepted",
  "people/invitation.revoked": "Invitation taken back",
  "people/sessions.ended": null,
  "people/resident.moved-out": "Resident moved out",
  "people/rights.changed": "Permissions changed",
  "announcements/announcement.published": "Announcement published",
  "announcements/announcement.corrected": "Announcement corrected",
  "announcements/announcement.withdrawn": "Announcement withdrawn",
  "announcements/readers.reminded": null,
  "announcements/announcement.commented": "Comment on an announcement",
  "bookings/booking.requested": "Booking to decide",
  "bookings/booking.confirmed": "Booking confirmed",
  "bookings/booking.rejected": "Booking not approved",
  "bookings/booking.cancelled": "Booking cancelled",
  "bookings/booking.displaced": "Booking taken back: area closed",
  "bookings/booking.approaching": "Booking begins soon",
  "bookings/booking.missed": "Booking missed",
  "bookings/slot.offered": "Freed slot offered",
  "bookings/offer.lapsed": "Offer of a slot lapsed",
  "events/event.published": "Event published",
  "events/event.edited": "Event changed",
  "events/event.cancelled": "Event cancelled",
  "events/event.approached": "Event begins soon",
  "events/reply.given": null,
  "events/place.freed": null,
  "events/person.checked-in": null,
  "events/check-in.undone": null,
  "events/comment.added": "Comment on an event",
  "events/comment.edited": null,
  "events/comment.removed": null,
  "events/photos.added": "Photos of an event added",
  "events/photo.removed": null,
  "documents/document.added": "Document added",
  "documents/document.edited": "Document renamed or moved",
  "documents/document.withdrawn": "Document withdrawn",
  "documents/document.restored": "Document restored",
  "documents/version.added": "New version of a document",
  "contacts/contact.added": "Emergency contact added",
  "contacts/contact.edited": "Emergency contact changed",
  "contacts/contact.removed": "Emergency contact removed",
  "marketplace/listing.posted": "Listing posted",
  "marketplace/listing.edited": "Listing changed",
  "marketplace/listing.renewed": "Listing renewed",
  "marketplace/listing.closed": "Listing closed",
  "marketplace/listing.hidden": "Listing taken down",
  "marketplace/listing.restored": "Listing put back",
  "marketplace/listing.reported": "Listing reported",
  "marketplace/reports.dismissed": null,
  "marketplace/message.sent": null,
  "finance/vendor.added": "Vendor added",
  "finance/vendor.edited": "Vendor changed",
  "finance/vendor.deactivated": "Vendor deactivated",
  "finance/vendor.reactivated": "Vendor reactivated",
  "finance/vendor.engaged": "Vendor engaged for a request",
  "finance/vendor.disengaged": "Vendor taken off a request",
  "finance/vendor.rated": "Vendor rated",
  "finance/cost.recorded": "Cost recorded",
  "finance/budget.set": "Budget set",
  "finance/budget.reached": "Budget nearly or wholly used",
} as const satisfies Record<Decided["name"], string | null>;

const GROUPS = {
  maintenance: "Requests",
  people: "People",
  announcements: "Announcements",
  bookings: "Bookings",
  events: "Events",
  documents: "Documents",
  contacts: "Emergency contacts",
  marketplace: "Marketplace",
  finance: "Money",
} as const;

/** Sent only when an administrator asks for it. */
export const TEST_ACTIVITY = "webhooks/test";

export const OFFERED = Object.entries(LABELS).flatMap(([name, label]) => (label ? [name] : []));

const isOffered = (name: string): name is keyof typeof LABELS => OFFERED.includes(name);

/** Deliveries of another version may still be stored when this one runs. */
export function activityLabel(name: string): string {
  if (name === TEST_ACTIVITY) return "Test";
  return (isOffered(name) && LABELS[name]) || name;
}

/** For the form: "Requests", and what can be chosen of it. */
export const offeredGroups = () =>
  Object.entries(GROUPS).map(([folder, label]) => ({
    label,
    activities: OFFERED.filter((name) => name.startsWith(`${folder}/`)).map((name) => ({
      name,
      label: activityLabel(name),
    })),
  }));
