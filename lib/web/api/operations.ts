import type { Operation } from "./operation";
import { ACCOUNTS } from "./resources/accounts";
import { ANNOUNCEMENT_COMMENTS } from "./resources/announcement-comments";
import { SENDING } from "./resources/announcement-sending";
import { ANNOUNCEMENT_STEPS } from "./resources/announcement-steps";
import { ANNOUNCEMENTS } from "./resources/announcements";
import { AREA_RULES } from "./resources/area-rules";
import { AREAS } from "./resources/areas";
import { BACKGROUND } from "./resources/background";
import { BOOKING_STEPS } from "./resources/booking-steps";
import { BOOKING_TIMES } from "./resources/booking-times";
import { BOOKINGS } from "./resources/bookings";
import { CATEGORIES } from "./resources/categories";
import { CONSOLE } from "./resources/console";
import { CONTACTS } from "./resources/contacts";
import { DESKS } from "./resources/desks";
import { DOCUMENTS } from "./resources/documents";
import { EVENT_COMMENTS } from "./resources/event-comments";
import { EVENT_PEOPLE } from "./resources/event-people";
import { EVENTS } from "./resources/events";
import { FIGURES } from "./resources/figures";
import { INCIDENTS } from "./resources/incidents";
import { LISTING_STEPS } from "./resources/listing-steps";
import { LISTINGS } from "./resources/listings";
import { REQUESTS } from "./resources/maintenance";
import { TOGETHER } from "./resources/maintenance-bulk";
import { PARTS } from "./resources/maintenance-parts";
import { STEPS } from "./resources/maintenance-steps";
import { WHY } from "./resources/maintenance-why";
import { MONEY } from "./resources/money";
import { NOTIFICATION_CONSOLE } from "./resources/notification-console";
import { OWN } from "./resources/own";
import { OWN_ACCOUNT } from "./resources/own-account";
import { PLACE_REPORTS } from "./resources/place-reports";
import { PLACES } from "./resources/places";
import { REPORT_MAKING } from "./resources/report-making";
import { RESIDENT_CHANGES } from "./resources/resident-changes";
import { RESIDENTS } from "./resources/residents";
import { STAFF } from "./resources/staff";
import { STAFF_CHANGES } from "./resources/staff-changes";
import { STAFF_DEPARTURE } from "./resources/staff-departure";
import { VENDOR_JOBS } from "./resources/vendor-jobs";
import { VENDORS } from "./resources/vendors";
import { VISITS } from "./resources/visits";
import { WEBHOOK_LOG } from "./resources/webhook-log";
import { WEBHOOKS } from "./resources/webhooks";

/** Everything that programs can ask for, in the order of the document. */
export const OPERATIONS: readonly Operation[] = [
  ...REQUESTS,
  ...STEPS,
  ...PARTS,
  ...WHY,
  ...VISITS,
  ...TOGETHER,
  ...INCIDENTS,
  ...PLACES,
  ...PLACE_REPORTS,
  ...CATEGORIES,
  ...OWN,
  ...OWN_ACCOUNT,
  ...STAFF,
  ...STAFF_CHANGES,
  ...STAFF_DEPARTURE,
  ...DESKS,
  ...RESIDENTS,
  ...RESIDENT_CHANGES,
  ...ACCOUNTS,
  ...ANNOUNCEMENTS,
  ...ANNOUNCEMENT_STEPS,
  ...SENDING,
  ...ANNOUNCEMENT_COMMENTS,
  ...AREAS,
  ...AREA_RULES,
  ...BOOKINGS,
  ...BOOKING_STEPS,
  ...BOOKING_TIMES,
  ...EVENTS,
  ...EVENT_PEOPLE,
  ...EVENT_COMMENTS,
  ...DOCUMENTS,
  ...CONTACTS,
  ...LISTINGS,
  ...LISTING_STEPS,
  ...VENDORS,
  ...VENDOR_JOBS,
  ...MONEY,
  ...FIGURES,
  ...REPORT_MAKING,
  ...CONSOLE,
  ...NOTIFICATION_CONSOLE,
  ...BACKGROUND,
  ...WEBHOOKS,
  ...WEBHOOK_LOG,
];
