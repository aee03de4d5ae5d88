import type { Prisma } from "@/lib/generated/prisma/client";
import { isUrgent } from "@/lib/maintenance/priority";
import { audienceOf, type Line } from "@/lib/notifications/audience";
import type { RequestFacts, Wording } from "@/lib/notifications/facts";
import { requestSubject } from "@/lib/notifications/mark-subject-read";
import { messageFor } from "@/lib/notifications/messages";
import { kindOf } from "@/lib/notifications/registry";
import { type Calendar, hoursAfter } from "./calendar";
import type { Happening, Person } from "./journey";
import type { People } from "./people";
import type { Random } from "./random";
import type { SeedRequest } from "./requests";

const DAYS = 9;
const UNREAD_DAYS = 1.5;

type Row = Prisma.NotificationCreateManyInput & { id: string; createdAt: Date };

/** What the bells of the last days hold, by the product's own rules and texts; the newest are unread. */
export function makeNotifications(
  random: Random,
  calendar: Calendar,
  people: People,
  requests: SeedRequest[],
  wording: Wording,
) {
  const since = hoursAfter(calendar.present, -DAYS * 24);
  const recent = requests.flatMap((request) =>
    request.journey.happenings.filter(({ at }) => at >= since).map((happening) => ({ request, happening })),
  );
  const rows = recent
    .flatMap(({ request, happening }) => lettersFor(request, happening, random.uuid(happening.at), people))
    .map((letter) => rowFor(random, calendar, letter, wording))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return { rows, deliveries: rows.map(delivered) };

  function delivered(row: Row) {
    const at = row.createdAt;
    return {
      id: random.uuid(at),
      notificationId: row.id,
      channel: "IN_APP" as const,
      status: "DELIVERED" as const,
      sentAt: at,
      createdAt: at,
      updatedAt: at,
    };
  }
}

function factsOf({ journey, category, resident }: SeedRequest, happening: Happening): RequestFacts {
  const { ticketNumber, title, flatNumber, location = "", priority } = journey.request;
  const { actor, assignee, dueAt, previousAssignee, comment } = happening;
  return {
    actor,
    request: {
      ticketNumber,
      title,
      flatNumber,
      location,
      priority,
      category: category.name,
      dueAt,
      resident,
      assignee,
    },
    previousAssignee,
    declined: previousAssignee !== null,
    comment: comment && { isInternal: comment.isInternal, text: comment.isInternal ? null : comment.text },
  };
}

function listeners({ to }: Line, { request, previousAssignee }: RequestFacts, people: People): Person[] {
  if (to === "facilityManagers")
    return [...people.team.values()].filter(({ role }) => role === "FACILITY_MANAGER");
  const found = { resident: request.resident, assignee: request.assignee, previousAssignee }[
    to as "resident"
  ];
  return found ? [found] : [];
}

type Letter = ReturnType<typeof lettersFor>[number];

function lettersFor(request: SeedRequest, happening: Happening, activityId: string, people: People) {
  const facts = factsOf(request, happening);
  return audienceOf(happening, facts).flatMap((line) =>
    listeners(line, facts, people)
      .filter(({ id }) => id !== happening.actor?.id)
      .map((person) => ({
        line,
        facts,
        person,
        activityId,
        at: happening.at,
        requestId: request.journey.request.id,
      })),
  );
}

function rowFor(random: Random, calendar: Calendar, letter: Letter, wording: Wording): Row {
  const { line, facts, person, activityId, requestId } = letter;
  const at = hoursAfter(letter.at, 0.001);
  const isRead = at < hoursAfter(calendar.present, -UNREAD_DAYS * 24) || random.chance(0.3);
  const readAt = hoursAfter(at, random.between(0.05, 9));
  return {
    id: random.uuid(at),
    recipientId: person.id,
    type: line.type,
    ...messageFor(line, facts, wording),
    subject: requestSubject(requestId),
    activityId,
    isUrgent: Boolean(kindOf(line.type).isUrgent) || isUrgent(facts.request.priority),
    readAt: isRead ? (readAt < calendar.present ? readAt : at) : null,
    createdAt: at,
  };
}
