import { slotText } from "@/lib/bookings/texts";
import { changeText, KIND_LABEL } from "@/lib/events/labels";
import { timeText } from "@/lib/events/when";
import { spansText } from "@/lib/maintenance/visits/when";
import { rightsSentence } from "@/lib/people/rights";
import { formatDateTime, formatMoney } from "@/lib/platform/format";
import type { AnnouncementFacts } from "./announcement-facts";
import type { BookingFacts } from "./booking-facts";
import type { BudgetFacts } from "./budget-facts";
import type { EventFacts } from "./event-facts";
import type { PersonFacts, RequestFacts, SmsBudgetFacts, Wording } from "./facts";
import type { IncidentFacts } from "./incident-facts";
import type { ListingFacts } from "./listing-facts";
import { shortened, type TemplateValues } from "./render-template";
import type { ReportFact } from "./report-facts";
import type { DigestFacts } from "./sweep-facts";
import type { Subject } from "./templates";
import type { VisitFacts } from "./visit-facts";
import type { WebhookFacts } from "./webhook-facts";

const EXCERPT = 200;
const PRIORITY = ["", "low", "medium", "high", "emergency"];
const PERIOD = { DAILY: "daily", WEEKLY: "weekly", MONTHLY: "monthly" };

export function requestValues(facts: RequestFacts, wording: Wording) {
  const { actor, request, comment, escalation, previousAssignee } = facts;
  const place = [request.flatNumber, request.location].filter(Boolean).join(", ");
  return {
    estate: wording.estateName,
    ticket: request.ticketNumber,
    request: request.title,
    category: request.category,
    priority: PRIORITY[request.priority] ?? "",
    flat: request.flatNumber,
    place,
    summary: `“${request.title}” · ${request.category} · ${PRIORITY[request.priority]} priority · ${place}`,
    actor: actor?.name ?? "The estate",
    resident: request.resident.name,
    assignee: request.assignee?.name ?? "Somebody",
    previous_assignee: previousAssignee?.name ?? "The assignee",
    expected: request.dueAt ? `, expected by ${formatDateTime(request.dueAt, wording)}` : "",
    comment: comment?.text ? shortened(comment.text, EXCERPT) : "",
    level: String(escalation?.level ?? 1),
    raised: escalation?.raisedPriority
      ? `Its priority was raised to ${PRIORITY[escalation.raisedPriority]}.`
      : "",
    next_step: nextStep(facts),
  } satisfies TemplateValues;
}

function nextStep({ escalation, request }: RequestFacts): string {
  if (escalation?.reassignedTo)
    return `It was passed from ${request.assignee?.name ?? "its assignee"} to ${escalation.reassignedTo.name}.`;
  const has = request.assignee ? `${request.assignee.name} has it.` : "Its assignee is no longer here.";
  return escalation && escalation.level >= 3 ? `${has} It needs your decision now.` : has;
}

export const digestValues = ({ digest }: DigestFacts, wording: { estateName: string }) => {
  const { requests, levels, raised, reassigned, undecided } = digest;
  const [first, second, third] = levels;
  return {
    estate: wording.estateName,
    count: String(requests),
    levels: listed([
      [first, "at level 1"],
      [second, "at level 2"],
      [third, "at level 3 or above"],
    ]),
    raised: sentence(raised, "of them has a higher priority now", "of them have a higher priority now"),
    reassigned: sentence(reassigned, "went to somebody else", "went to somebody else"),
    undecided: sentence(undecided, "needs your decision now", "need your decision now"),
  } satisfies TemplateValues;
};

const sentence = (count: number, one: string, many: string) =>
  count === 0 ? "" : `${count} ${count === 1 ? one : many}.`;

const listed = (parts: [count: number, words: string][]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");

export const personValues = ({ person, estateName, returned = 0, rights }: PersonFacts) =>
  ({
    estate: estateName,
    person: person.name,
    email: person.email,
    flat: person.flatNumber ?? "a flat",
    reason: person.bounceReason ?? person.rejectionReason ?? "",
    count: returned === 1 ? "1 request" : `${returned} requests`,
    changes: rights ? rightsSentence(rights) : "",
  }) satisfies TemplateValues;

export const reportValues = ({ period, label, summary }: ReportFact, wording: { estateName: string }) =>
  ({ estate: wording.estateName, period: PERIOD[period], label, summary }) satisfies TemplateValues;

export const smsBudgetValues = ({ smsBudget }: SmsBudgetFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    month: monthName(smsBudget.month, wording.locale),
    percent: String(smsBudget.percent),
    used: String(smsBudget.used),
    budget: String(smsBudget.budget),
    consequence:
      smsBudget.percent >= 100
        ? "Until the month ends only emergencies are sent by SMS; everything else goes in the app and by email."
        : "When all are used, only emergencies are sent by SMS until the month ends.",
  }) satisfies TemplateValues;

export const announcementValues = (facts: AnnouncementFacts, wording: Wording) => {
  const { announcement, actor, comment } = facts;
  return {
    estate: wording.estateName,
    announcement: announcement.title,
    category: announcement.category,
    excerpt: announcement.excerpt,
    asks: announcement.needsAcknowledgement ? "Please open it and confirm that you have read it." : "",
    actor: actor ?? "The estate",
    comment: shortened(comment ?? "", EXCERPT),
  } satisfies TemplateValues;
};

export const bookingValues = ({ actor, booking, count }: BookingFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    booking: booking.number,
    area: booking.area,
    when: slotText({ from: booking.startsAt, to: booking.endsAt }, wording),
    more: count > 1 ? `, and ${count - 1} more dates` : "",
    purpose: booking.purpose,
    guests: booking.guests === 1 ? "1 person" : `${booking.guests} people`,
    fee: Number(booking.fee) ? formatMoney(booking.fee, wording) : "free of charge",
    cancellation_fee: Number(booking.cancellationFee)
      ? `The cancellation costs ${formatMoney(booking.cancellationFee, wording)}.`
      : "It costs nothing.",
    reason: booking.reason,
    until: booking.offeredUntil ? formatDateTime(booking.offeredUntil, wording) : "",
    booker: booking.flatNumber ? `${booking.booker.name} (${booking.flatNumber})` : booking.booker.name,
    actor: actor?.name ?? "The estate",
  }) satisfies TemplateValues;

export const eventValues = ({ actor, event, changed, comment }: EventFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    event: event.title,
    kind: KIND_LABEL[event.kind],
    when: timeText(event, wording),
    place: event.location ? `, ${event.location}` : "",
    actor: actor?.name ?? "The estate",
    reason: event.cancellationReason ?? "",
    changes: changed.length > 0 ? changeText(changed) : "",
    comment: shortened(comment ?? "", EXCERPT),
  }) satisfies TemplateValues;

export const budgetValues = ({ budget }: BudgetFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    category: budget.category,
    month: monthName(budget.month, wording.locale),
    percent: budget.percent === null ? "more than 100" : String(budget.percent),
    used: formatMoney(budget.used, wording),
    budget: formatMoney(budget.amount, wording),
    consequence:
      budget.threshold >= 100
        ? "Whatever is added now goes beyond it."
        : "There is still time to decide what can wait, or to raise it.",
  }) satisfies TemplateValues;

export const listingValues = ({ actor, listing, message }: ListingFacts, wording: { estateName: string }) =>
  ({
    estate: wording.estateName,
    listing: listing.title,
    author: listing.author.name,
    actor: actor?.name ?? "The estate",
    message: message ? shortened(message.text, EXCERPT) : "",
    reason: listing.hiddenReason ?? "",
  }) satisfies TemplateValues;

export const incidentValues = ({ incident }: IncidentFacts, wording: { estateName: string }) =>
  ({
    estate: wording.estateName,
    category: incident.category,
    block: incident.block ? `block ${incident.block}` : "the estate",
    count: String(incident.count),
  }) satisfies TemplateValues;

export const webhookValues = ({ webhook }: WebhookFacts, wording: { estateName: string }) =>
  ({ estate: wording.estateName, webhook: webhook.name, problem: webhook.problem }) satisfies TemplateValues;

export const visitValues = ({ actor, visit, isMove, isDeskChange, hours }: VisitFacts, wording: Wording) => {
  const when = spansText(visit.spans, wording);
  return {
    estate: wording.estateName,
    ticket: visit.ticketNumber,
    request: visit.title,
    flat: visit.flatNumber,
    when,
    actor: actor?.name ?? "The estate",
    resident: visit.resident.name,
    staff: visit.staff?.name ?? "Somebody",
    entry: visit.mayEnter ? "Somebody may come in when nobody is at home." : "",
    moved: isMove ? "The time that was agreed no longer holds." : "",
    soon: hours === 1 ? "within the hour" : "within a day",
    outcome: outcomeOf({ actor, visit }, when),
    reason: isDeskChange ? "Somebody else will take care of the request." : visit.reason,
  } satisfies TemplateValues;
};

/** Whoever offered times withdraws them; whoever was to pick one declines. */
function outcomeOf({ actor, visit }: Pick<VisitFacts, "actor" | "visit">, when: string): string {
  if (visit.isAgreed) return `The visit does not take place: ${when}.`;
  const isDeclined = visit.isProposal === (actor?.id === visit.resident.id);
  return isDeclined ? "None of the offered times suits." : "The offered times are withdrawn.";
}

/** "2026-11" as "November 2026". */
const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

type Names = Record<Subject, readonly string[]>;

/** What each text may fill in; `link` is the page's full address, `headline` (SMS only) the finished title. */
export const PLACEHOLDERS: Names = {
  request: [
    "estate",
    "ticket",
    "request",
    "category",
    "priority",
    "flat",
    "place",
    "summary",
    "actor",
    "resident",
    "assignee",
    "previous_assignee",
    "expected",
    "comment",
    "level",
    "raised",
    "next_step",
    "link",
  ],
  announcement: ["estate", "announcement", "category", "excerpt", "asks", "actor", "comment", "link"],
  booking: [
    "estate",
    "booking",
    "area",
    "when",
    "more",
    "purpose",
    "guests",
    "fee",
    "cancellation_fee",
    "reason",
    "until",
    "booker",
    "actor",
    "link",
  ],
  event: ["estate", "event", "kind", "when", "place", "actor", "reason", "changes", "comment", "link"],
  escalations: ["estate", "count", "levels", "raised", "reassigned", "undecided", "link"],
  person: ["estate", "person", "email", "flat", "reason", "count", "changes", "link"],
  report: ["estate", "period", "label", "summary", "link"],
  budget: ["estate", "category", "month", "percent", "used", "budget", "consequence", "link"],
  incident: ["estate", "category", "block", "count", "link"],
  listing: ["estate", "listing", "author", "actor", "message", "reason", "link"],
  webhook: ["estate", "webhook", "problem", "link"],
  visit: [
    "estate",
    "ticket",
    "request",
    "flat",
    "when",
    "actor",
    "resident",
    "staff",
    "entry",
    "moved",
    "soon",
    "outcome",
    "reason",
    "link",
  ],
  smsBudget: ["estate", "month", "percent", "used", "budget", "consequence", "link"],
};
