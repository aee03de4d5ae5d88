import type { AnnouncementFacts } from "./announcement-facts";
import type { ConsoleChanges } from "./console-changes";
import type { DeliveryInputs } from "./delivery-inputs";
import type { Facts, Wording } from "./facts";
import type { Line, Listener } from "./lines";
import {
  announcementSubject,
  bookingSubject,
  eventSubject,
  incidentSubject,
  listingSubject,
  PACKS_SUBJECT,
  placeReportSubject,
  requestSubject,
  threadSubject,
  webhookSubject,
} from "./mark-subject-read";
import { messageFor } from "./messages";
import type { NotifyInput } from "./notify";
import { kindOf } from "./registry";
import type { DigestFacts } from "./sweep-facts";

const GROUPS: readonly Listener[] = [
  "facilityManagers",
  "administrators",
  "moneyManagers",
  "everybody",
  "announcementAudience",
  "announcementUnread",
];

export type Letter = ReturnType<typeof letterFor>;

/** One text and whom it is for: people by id, or a group that the database resolves. */
export function letterFor(
  activity: NotifyInput,
  line: Line,
  facts: Facts | DigestFacts,
  wording: Wording,
  { book, settingsOf }: ConsoleChanges,
) {
  const kind = kindOf(line.type);
  const priority = priorityOf(facts);
  const isEmergency = Boolean(kind.isEmergency) || priority === 4;
  const isUrgent = Boolean(kind.isUrgent) || priority >= 3;
  const { email: byEmail, sms: smsMode, cascadeMinutes, isEssential, push: byPush } = settingsOf(line.type);
  const ways = { isUrgent, isEmergency, isEssential, byEmail, smsMode, cascadeMinutes, byPush };
  return {
    type: line.type,
    ...aboutWhat(activity, line),
    data: "digest" in facts ? { scope: facts.digest.scope, requests: facts.digest.requests } : {},
    ...messageFor(line, facts, wording, book),
    ...ways,
    isOwnAccount: line.to === "person",
    staffOnly: "request" in facts && Boolean(facts.comment?.isInternal),
    as: line.to,
    /** Stored with each delivery, and there completed with what is the person's. */
    inputs: { as: line.to, ...ways } satisfies DeliveryInputs,
    /** Of the announcement whose readers are meant. */
    announcementId: "announcement" in facts ? facts.announcement.id : null,
    to: GROUPS.includes(line.to) && !line.people ? line.to : "people",
    people: line.people ?? peopleIn(line, facts),
  };
}

function priorityOf(facts: Facts | DigestFacts): number {
  if ("announcement" in facts) return urgencyOf(facts);
  if ("request" in facts) return facts.request.priority;
  return "digest" in facts && facts.digest.hasEmergency ? 4 : 0;
}

/** On the scale of requests; what is said below an announcement is never urgent. */
function urgencyOf({ announcement, occasion }: AnnouncementFacts): number {
  if (occasion === "comment") return 0;
  if (announcement.isEmergency) return 4;
  return announcement.isUrgent ? 3 : 0;
}

/**
 * What makes the notification one (with its type and its reader), and the thing that it is read with. A sweep's own
 * id: its decisions bear it too.
 */
function aboutWhat({ id, data }: NotifyInput, { requestId }: Line) {
  if ("sweepId" in data)
    return requestId
      ? { activityId: `${data.sweepId}:${requestId}`, subject: requestSubject(requestId) }
      : { activityId: data.sweepId, subject: null };
  if ("announcementId" in data) return { activityId: id, subject: announcementSubject(data.announcementId) };
  if ("bookingId" in data) return { activityId: id, subject: bookingSubject(data.bookingId) };
  if ("eventId" in data) return { activityId: id, subject: eventSubject(data.eventId) };
  if ("endpointId" in data) return { activityId: id, subject: webhookSubject(data.endpointId) };
  if ("incidentId" in data) return { activityId: id, subject: incidentSubject(data.incidentId) };
  if ("placeReportId" in data) return { activityId: id, subject: placeReportSubject(data.placeReportId) };
  if ("packId" in data) return { activityId: id, subject: PACKS_SUBJECT };
  if ("listingId" in data)
    return {
      activityId: id,
      subject: "threadId" in data ? threadSubject(data.threadId) : listingSubject(data.listingId),
    };
  return { activityId: id, subject: "requestId" in data ? requestSubject(data.requestId) : null };
}

function peopleIn({ to, report }: Line, facts: Facts | DigestFacts): string[] {
  if ("announcement" in facts) return to === "thread" ? facts.threadUserIds : [];
  if ("event" in facts) return [...(facts.people[to as "comers"] ?? [])];
  if ("reports" in facts) return to === "reported" && report?.person ? [report.person.id] : [];
  if ("person" in facts) return to === "person" ? [facts.person.id] : [];
  if (!("request" in facts)) return [];
  const { request, previousAssignee, escalation } = facts;
  if (to === "superiors") return escalation?.superiorIds ?? [];
  const found = { resident: request.resident, assignee: request.assignee, previousAssignee }[
    to as "resident"
  ];
  return found ? [found.id] : [];
}
