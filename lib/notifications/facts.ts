import type { AnnouncementActivity } from "@/lib/announcements/activity";
import type { BookingActivity } from "@/lib/bookings/activity";
import type { ContactsActivity } from "@/lib/contacts/activity";
import type { DocumentsActivity } from "@/lib/documents/activity";
import type { EventActivity } from "@/lib/events/activity";
import type { FinanceActivity } from "@/lib/finance/activity";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { MaintenanceActivity } from "@/lib/maintenance/activity";
import type { VisitActivity } from "@/lib/maintenance/visits/activity";
import type { MarketplaceActivity } from "@/lib/marketplace/activity";
import type { PeopleActivity } from "@/lib/people/activity";
import type { Right } from "@/lib/people/rights";
import type { PublishedActivity } from "@/lib/platform/activity";
import type { EstateFormat } from "@/lib/platform/format";
import type { Db } from "@/lib/platform/prisma";
import type { WebhookActivity } from "@/lib/webhooks/activity";
import type { BouncedActivity, ReportActivity, SmsBudgetActivity } from "./activity";
import { type AnnouncementFacts, loadAnnouncementFacts } from "./announcement-facts";
import { type BookingFacts, loadBookingFacts } from "./booking-facts";
import { type BudgetFacts, loadBudgetFacts } from "./budget-facts";
import { type EventFacts, loadEventFacts } from "./event-facts";
import { type IncidentFacts, loadIncidentFacts } from "./incident-facts";
import { type ListingFacts, loadListingFacts } from "./listing-facts";
import { loadReportFacts, type ReportFacts } from "./report-facts";
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
  | BouncedActivity
  | SmsBudgetActivity;
export type Facts =
  | WebhookFacts
  | ListingFacts
  | IncidentFacts
  | VisitFacts
  | AnnouncementFacts
  | BookingFacts
  | EventFacts
  | RequestFacts
  | SweepFacts
  | PersonFacts
  | ReportFacts
  | SmsBudgetFacts
  | BudgetFacts;
type Person = { id: string; name: string };

/** What rules and texts about a request may know. No costs and no notes, so that none can leak. */
export type RequestFacts = {
  actor: Person | null;
  request: {
    ticketNumber: string;
    title: string;
    category: string;
    flatNumber: string;
    location: string;
    priority: number;
    dueAt: Date | null;
    resident: Person;
    /** Only while this person can act; a deactivated assignee hears nothing. */
    assignee: Person | null;
  };
  previousAssignee: Person | null;
  /** Neighbours whom it affects too. */
  affectedIds?: string[];
  /** The assignment ended because the assignee gave it back. */
  declined: boolean;
  /** Only when it was escalated. */
  escalation?: Escalation | undefined;
  /** Of the activity's own update; `text` is null for internal notes. */
  comment: { isInternal: boolean; text: string | null } | null;
};

type Escalation = {
  level: number;
  raisedPriority: number | null;
  reassignedTo: Person | null;
  /** Of who had it, up the reporting line; from level 2 on. */
  superiorIds: string[];
};

export type PersonFacts = {
  actor: Person | null;
  person: Person & {
    isStaff: boolean;
    flatNumber: string | null;
    /** Confirmed the email and nobody has decided yet. */
    isWaiting: boolean;
    rejectionReason: string | null;
    email: string;
    /** The provider's words, while mails to this address come back. */
    bounceReason: string | null;
  };
  estateName: string;
  /** Requests that went back to the managers when this person was switched off. */
  returned?: number;
  /** What this person may do since now, and may not any more. */
  rights?: RightsFacts | null;
};

type RightsFacts = { granted: Right[]; withdrawn: Right[]; role: StaffRole | null };

/** Of one month's text messages. */
export type SmsBudgetFacts = { smsBudget: SmsBudgetActivity["data"] };

export type FactsOf<Name extends string> = Name extends "maintenance/requests.escalated"
  ? SweepFacts
  : Name extends `maintenance/incident.${string}`
    ? IncidentFacts
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
  if ("incidentId" in activity.data) return loadIncidentFacts(db, activity.data.incidentId);
  if ("visitId" in activity.data) return loadVisitFacts(db, activity as PublishedActivity<VisitActivity>);
  if ("sweepId" in activity.data) return loadSweepFacts(db, activity.data.sweepId);
  return "requestId" in activity.data
    ? requestFacts(db, activity.data)
    : personFacts(db, activity.data, wording.estateName);
}

type RequestData = {
  requestId: string;
  actorId: string | null;
  assigneeId?: string;
  previousAssigneeId?: string | null;
  declined?: boolean;
  updateId?: string;
  isInternal?: boolean;
};

const named = { id: true, name: true } as const;

async function requestFacts(db: Db, data: RequestData): Promise<RequestFacts | null> {
  // One after the other: a transaction has one connection.
  const request = await db.maintenanceRequest.findUnique({
    where: { id: data.requestId },
    select: requestSelect,
    relationLoadStrategy: "join",
  });
  if (!request) return null;
  const people = await peopleById(db, [data.actorId, data.assigneeId, data.previousAssigneeId]);
  const update = data.updateId
    ? await db.maintenanceUpdate.findUnique({
        where: { id: data.updateId },
        select: { content: true, isInternal: true },
      })
    : null;

  const { category, estimatedCompletion, assignedTo, affected, ...rest } = request;
  const isInternal = Boolean(data.isInternal || update?.isInternal);
  const assignee = data.assigneeId ? people.get(data.assigneeId) : assignedTo;
  return {
    actor: pick(people, data.actorId),
    request: {
      ...rest,
      category: category.name,
      dueAt: estimatedCompletion,
      assignee: assignee?.status === "ACTIVE" ? { id: assignee.id, name: assignee.name } : null,
    },
    previousAssignee: pick(people, data.previousAssigneeId),
    affectedIds: affected.map(({ userId }) => userId),
    declined: data.declined ?? false,
    comment: update && { isInternal, text: isInternal ? null : update.content },
  };
}

const requestSelect = {
  ticketNumber: true,
  title: true,
  flatNumber: true,
  location: true,
  priority: true,
  estimatedCompletion: true,
  category: { select: { name: true } },
  resident: { select: named },
  affected: { select: { userId: true } },
  assignedTo: { select: { ...named, status: true } },
} as const;

async function personFacts(
  db: Db,
  data: { userId: string; actorId: string | null; returned?: number } & Partial<RightsFacts>,
  estateName: string,
): Promise<PersonFacts | null> {
  const user = await db.user.findUnique({ where: { id: data.userId }, select: personSelect });
  if (!user) return null;
  const people = await peopleById(db, [data.actorId]);
  return {
    actor: pick(people, data.actorId),
    person: {
      id: user.id,
      name: user.name,
      isStaff: user.userType === "STAFF",
      flatNumber: user.resident?.flatNumber ?? null,
      isWaiting: user.status === "PENDING" && !user.approvedAt && !user.rejectedAt,
      rejectionReason: user.rejectionReason,
      email: user.email,
      bounceReason: user.emailBounceReason,
    },
    estateName,
    returned: data.returned ?? 0,
    rights:
      data.granted && data.withdrawn
        ? { granted: data.granted, withdrawn: data.withdrawn, role: data.role ?? null }
        : null,
  };
}

const personSelect = {
  ...named,
  userType: true,
  status: true,
  approvedAt: true,
  rejectedAt: true,
  rejectionReason: true,
  email: true,
  emailBounceReason: true,
  resident: { select: { flatNumber: true } },
} as const;

async function peopleById(db: Db, ids: (string | null | undefined)[]) {
  const known = ids.filter((id) => id !== null && id !== undefined);
  if (known.length === 0) return new Map<string, never>();
  const people = await db.user.findMany({
    where: { id: { in: known } },
    select: { ...named, status: true },
  });
  return new Map(people.map((person) => [person.id, person]));
}

function pick(people: Map<string, Person>, id: string | null | undefined): Person | null {
  const person = id ? people.get(id) : undefined;
  return person ? { id: person.id, name: person.name } : null;
}
