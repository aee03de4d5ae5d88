import type { AnnouncementFacts } from "./announcement-facts";
import { estateUrl } from "./emails/estate-url";
import type { Facts, Wording } from "./facts";
import type { Line } from "./lines";
import type { ListingFacts } from "./listing-facts";
import {
  digestValues,
  incidentValues,
  placeReportValues,
  requestValues,
  visitValues,
} from "./maintenance-values";
import type { PersonFacts } from "./person-facts";
import { renderTemplate, type Template, type TemplateValues } from "./render-template";
import type { RequestFacts } from "./request-facts";
import type { DigestFacts, SweepFacts } from "./sweep-facts";
import {
  announcementValues,
  bookingValues,
  budgetValues,
  eventValues,
  listingValues,
  packValues,
  personValues,
  reportValues,
  smsBudgetValues,
  webhookValues,
} from "./template-values";
import { isTemplateKey, type TemplateBook, type TemplateKey, templateFor } from "./templates";

export type Message = Template & { url: string };

/** What a text can be about; a whole sweep is told in lines of their own. */
type Topic = Exclude<Facts, SweepFacts> | DigestFacts;

/** What one listener reads, from the facts as they are now, in the estate's own words. */
export function messageFor(
  line: Line,
  topic: Facts | DigestFacts,
  wording: Wording,
  book: TemplateBook = new Map(),
): Message {
  const facts = topicOf(topic);
  const url = urlFor(line, facts);
  const values = { ...valuesFor(line, facts, wording), link: estateUrl(url) };
  return { ...renderTemplate(templateFor(book, templateKey(line, facts)), values), url };
}

function topicOf(facts: Facts | DigestFacts): Topic {
  if ("sweepId" in facts) throw new Error("A line about a sweep says which of it it is about.");
  return facts;
}

function valuesFor({ report }: Line, facts: Topic, wording: Wording): TemplateValues {
  if ("announcement" in facts) return announcementValues(facts, wording);
  if ("booking" in facts) return bookingValues(facts, wording);
  if ("event" in facts) return eventValues(facts, wording);
  if ("listing" in facts) return listingValues(facts, wording);
  if ("incident" in facts) return incidentValues(facts, wording);
  if ("placeReport" in facts) return placeReportValues(facts, wording);
  if ("visit" in facts) return visitValues(facts, wording);
  if ("pack" in facts) return packValues(facts, wording);
  if ("webhook" in facts) return webhookValues(facts, wording);
  if ("smsBudget" in facts) return smsBudgetValues(facts, wording);
  if ("budget" in facts) return budgetValues(facts, wording);
  if ("digest" in facts) return digestValues(facts, wording);
  if ("request" in facts) return requestValues(facts, wording);
  if ("person" in facts) return personValues(facts);
  if (!report) throw new Error("A line about reports names its report.");
  return reportValues(report, wording);
}

/** One type may have several texts: for the resident and for staff, for a public comment and an internal note. */
function templateKey(line: Line, facts: Topic): TemplateKey {
  const key = `${line.type}.${formOf(line, facts)}`;
  if (isTemplateKey(key)) return key;
  if (isTemplateKey(line.type)) return line.type;
  throw new Error(`There is no text for ${key}.`);
}

function formOf(line: Line, facts: Topic): string {
  if ("announcement" in facts) return facts.occasion;
  if ("booking" in facts) return line.to;
  if ("event" in facts) return line.to;
  if ("listing" in facts) return line.to;
  if ("incident" in facts || "visit" in facts || "placeReport" in facts) return line.to;
  if ("webhook" in facts || "pack" in facts) return line.to;
  if ("digest" in facts) return facts.digest.scope === "own" ? "own_digest" : "digest";
  if ("request" in facts) return requestForm(line, facts);
  if ("budget" in facts) return "category";
  if ("person" in facts) return facts.person.isStaff ? "staff" : "resident";
  return line.report?.person ? "own" : "estate";
}

function requestForm({ type, to }: Line, { actor, request, comment }: RequestFacts): string {
  if (to === "affected") return to;
  if (type === "maintenance_comment") return comment?.text ? "public" : "internal";
  if (type === "maintenance_unassigned") return to === "previousAssignee" ? "relieved" : "managers";
  if (type === "maintenance_overdue") return to === "assignee" ? "assignee" : "managers";
  if (type === "maintenance_closed" && to === "resident" && request.isFromReport) return "reported";
  if (to === "resident") return "resident";
  if (type === "maintenance_assigned") return "assignee";
  const confirmed = type === "maintenance_closed" && actor?.id === request.resident.id;
  return confirmed ? "confirmed" : "staff";
}

function urlFor(line: Line, facts: Topic): string {
  if ("announcement" in facts) return announcementUrl(facts);
  if ("booking" in facts) return `/bookings/${facts.booking.number}`;
  if ("event" in facts) return `/events/${facts.event.id}`;
  if ("listing" in facts) return listingUrl(line, facts);
  if ("incident" in facts) return `/maintenance/incidents/${facts.incident.id}`;
  if ("placeReport" in facts) return `/admin-panel/places/reports/${facts.placeReport.id}`;
  if ("visit" in facts) return `/maintenance/${facts.visit.ticketNumber}`;
  if ("digest" in facts) return "/maintenance?tab=overdue";
  if ("reports" in facts) return reportUrl(line);
  if ("pack" in facts) return "/committee-packs";
  if ("webhook" in facts) return `/admin-panel/webhooks/${facts.webhook.id}`;
  if ("smsBudget" in facts) return "/admin-panel/notifications";
  if ("budget" in facts) return `/admin-panel/money?month=${facts.budget.month}`;
  if ("person" in facts) return personUrl(line, facts);
  // To neighbours the request itself stays closed.
  if (line.to === "affected") return "/maintenance/shared";
  // Whoever is relieved may no longer see the request.
  return line.to === "previousAssignee" ? "/maintenance" : `/maintenance/${facts.request.ticketNumber}`;
}

const announcementUrl = ({ announcement, occasion }: AnnouncementFacts) =>
  `/announcements/${announcement.id}${occasion === "comment" ? "#comments" : ""}`;

function listingUrl({ type }: Line, { listing, message }: ListingFacts): string {
  if (message) return `/marketplace/messages/${message.threadId}`;
  return type === "marketplace_reported" ? "/marketplace/moderation" : `/marketplace/${listing.id}`;
}

const reportUrl = ({ report }: Line) =>
  report?.person ? `/staff/performance/${report.id}` : `/admin-panel/reports/${report?.id}`;

function personUrl({ type }: Line, { person }: PersonFacts): string {
  if (type === "requests_returned") return "/maintenance?tab=unassigned";
  if (type !== "account_waiting" && type !== "email_bounced") return "/";
  return person.isStaff ? "/admin-panel/staff-management" : "/admin-panel/residents";
}
