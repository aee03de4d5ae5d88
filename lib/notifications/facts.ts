import type { AnnouncementActivity } from "@/lib/announcements/activity";
import type { BookingActivity } from "@/lib/bookings/activity";
import type { ContactsActivity } from "@/lib/contacts/activity";
import type { DocumentsActivity } from "@/lib/documents/activity";
import type { EventActivity } from "@/lib/events/activity";
import type { FinanceActivity } from "@/lib/finance/activity";
import type { MaintenanceActivity } from "@/lib/maintenance/activity";
import type { VisitActivity } from "@/lib/maintenance/visits/activity";
import type { MarketplaceActivity } from "@/lib/marketplace/activity";
import type { PeopleActivity } from "@/lib/people/activity";
import type { PublishedActivity } from "@/lib/platform/activity";
import type { EstateFormat } from "@/lib/platform/format";
import type { Db } from "@/lib/platform/prisma";
import type { WebhookActivity } from "@/lib/webhooks/activity";
import type { BouncedActivity, PackActivity, ReportActivity, SmsBudgetActivity } from "./activity";
import { type AnnouncementFacts, loadAnnouncementFacts } from "./announcement-facts";
import { type BookingFacts, loadBookingFacts } from "./booking-facts";
import { type BudgetFacts, loadBudgetFacts } from "./budget-facts";
import { type EventFacts, loadEventFacts } from "./event-facts";
import { type IncidentFacts, loadIncidentFacts } from "./incident-facts";
import { type ListingFacts, loadListingFacts } from "./listing-facts";
import { loadPackFacts, type PackFacts } from "./pack-facts";
import { loadPersonFacts, type PersonFacts } from "./person-facts";
import { loadPlaceReportFacts, type PlaceReportFacts } from "./place-report-facts";
import { loadReportFacts, type ReportFacts } from "./report-facts";
import { loadRequestFacts, type RequestFacts } from "./request-facts";
import { loadSweepFacts, type SweepFacts } from "./sweep-facts";
import { loadVisitFacts, type VisitFacts } from "./visit-facts";
import { loadWebhookFacts, type WebhookFacts } from "./webhook-facts";

export type HeardActivity =
  | MaintenanceActivity
  | VisitActivity
  | PeopleActivity
  | AnnouncementActivity
  | BookingActivity
  | EventActivity
  | DocumentsActivity
  | ContactsActivity
  | MarketplaceActivity
  | FinanceActivity
  | WebhookActivity
  | ReportActivity
  | PackActivity
  | BouncedActivity
  | SmsBudgetActivity;
export type Facts =
  | WebhookFacts
  | ListingFacts
  | IncidentFacts
  | PlaceReportFacts
  | VisitFacts
  | AnnouncementFacts
  | BookingFacts
  | EventFacts
  | RequestFacts
  | SweepFacts
  | PersonFacts
  | ReportFacts
  | PackFacts
  | SmsBudgetFacts
  | BudgetFacts;

/** Of one month's text messages. */
export type SmsBudgetFacts = { smsBudget: SmsBudgetActivity["data"] };

export type FactsOf<Name extends string> = Name extends "maintenance/requests.escalated"
  ? SweepFacts
  : Name extends `maintenance/incident.${string}`
    ? IncidentFacts
    : Name extends `maintenance/place-report.${string}`
      ? PlaceReportFacts
      : Name extends VisitActivity["name"]
        ? VisitFacts
        : Name extends `maintenance/${string}`
          ? RequestFacts
          : Name extends WebhookActivity["name"]
            ? WebhookFacts
            : Name extends MarketplaceActivity["name"]
              ? ListingFacts
              : Name extends BookingActivity["name"]
                ? BookingFacts
                : Name extends AnnouncementActivity["name"]
                  ? AnnouncementFacts
                  : Name extends EventActivity["name"]
                    ? EventFacts
                    : Name extends PackActivity["name"]
                      ? PackFacts
                      : Name extends ReportActivity["name"]
                        ? ReportFacts
                        : Name extends SmsBudgetActivity["name"]
                          ? SmsBudgetFacts
                          : Name extends FinanceActivity["name"]
                            ? BudgetFacts
                            : PersonFacts;

export type Wording = EstateFormat & { estateName: string };

/** As things stand now; null when what it is about is gone. */
export async function loadFacts(
  db: Db,
  activity: PublishedActivity<HeardActivity>,
  wording: Wording,
): Promise<Facts | null> {
  if ("announcementId" in activity.data)
    return loadAnnouncementFacts(db, activity as PublishedActivity<AnnouncementActivity>);
  if ("bookingId" in activity.data)
    return loadBookingFacts(db, activity as PublishedActivity<BookingActivity>);
  if ("eventId" in activity.data) return loadEventFacts(db, activity as PublishedActivity<EventActivity>);
  if ("listingId" in activity.data)
    return loadListingFacts(db, activity as PublishedActivity<MarketplaceActivity>);
  if ("endpointId" in activity.data) return loadWebhookFacts(db, activity.data.endpointId);
  if ("percent" in activity.data) return { smsBudget: activity.data };
  // Nobody hears of these.
  if ("vendorId" in activity.data || "budgetId" in activity.data) return null;
  if ("documentId" in activity.data || "contactId" in activity.data) return null;
  if ("alertId" in activity.data) return loadBudgetFacts(db, activity.data.alertId);
  if ("batchId" in activity.data) return loadReportFacts(db, activity.data.batchId);
  if ("packId" in activity.data) return loadPackFacts(db, activity.data.packId);
  if ("placeReportId" in activity.data) return loadPlaceReportFacts(db, activity.data.placeReportId);
  if ("incidentId" in activity.data) return loadIncidentFacts(db, activity.data.incidentId);
  if ("visitId" in activity.data) return loadVisitFacts(db, activity as PublishedActivity<VisitActivity>);
  if ("sweepId" in activity.data) return loadSweepFacts(db, activity.data.sweepId);
  return "requestId" in activity.data
    ? loadRequestFacts(db, activity.data)
    : loadPersonFacts(db, activity.data, wording.estateName);
}
