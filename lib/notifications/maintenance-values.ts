import { spansText } from "@/lib/maintenance/visits/when";
import { formatDateTime } from "@/lib/platform/format";
import type { ValuesOf } from "./example-values";
import type { Wording } from "./facts";
import type { IncidentFacts } from "./incident-facts";
import type { PlaceReportFacts } from "./place-report-facts";
import { excerpt } from "./render-template";
import type { RequestFacts } from "./request-facts";
import type { DigestFacts } from "./sweep-facts";
import type { VisitFacts } from "./visit-facts";

const PRIORITY = ["", "low", "medium", "high", "emergency"];

export function requestValues(facts: RequestFacts, wording: Wording) {
  const { actor, request, comment, escalation, raised, previousAssignee } = facts;
  const risen = escalation?.raisedPriority ?? (raised && request.priority);
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
    comment: comment?.text ? excerpt(comment.text) : "",
    level: String(escalation?.level ?? 1),
    raised: risen ? `Its priority was raised to ${PRIORITY[risen]}.` : "",
    flats: raised ? `${raised.flats} flats` : "other flats",
    next_step: nextStep(facts),
  } satisfies ValuesOf<"request">;
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
  } satisfies ValuesOf<"escalations">;
};

const sentence = (count: number, one: string, many: string) =>
  count === 0 ? "" : `${count} ${count === 1 ? one : many}.`;

const listed = (parts: [count: number, words: string][]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");

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
  } satisfies ValuesOf<"visit">;
};

/** Whoever offered times withdraws them; whoever was to pick one declines. */
function outcomeOf({ actor, visit }: Pick<VisitFacts, "actor" | "visit">, when: string): string {
  if (visit.isAgreed) return `The visit does not take place: ${when}.`;
  const isDeclined = visit.isProposal === (actor?.id === visit.resident.id);
  return isDeclined ? "None of the offered times suits." : "The offered times are withdrawn.";
}

export const incidentValues = ({ incident }: IncidentFacts, wording: { estateName: string }) =>
  ({
    estate: wording.estateName,
    category: incident.category,
    block: incident.block ? `block ${incident.block}` : "the estate",
    count: String(incident.count),
  }) satisfies ValuesOf<"incident">;

export const placeReportValues = ({ placeReport }: PlaceReportFacts, wording: { estateName: string }) =>
  ({
    estate: wording.estateName,
    place: placeReport.place,
    reference: placeReport.reference,
    excerpt: excerpt(placeReport.description),
  }) satisfies ValuesOf<"placeReport">;
