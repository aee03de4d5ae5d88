import type { Prisma } from "@/lib/generated/prisma/client";
import { isUrgent } from "@/lib/maintenance/priority";
import { audienceOf } from "@/lib/notifications/audience";
import type { Wording } from "@/lib/notifications/facts";
import type { Line, Listener } from "@/lib/notifications/lines";
import { requestSubject } from "@/lib/notifications/mark-subject-read";
import { messageFor } from "@/lib/notifications/messages";
import { kindOf } from "@/lib/notifications/registry";
import type { RequestFacts } from "@/lib/notifications/request-facts";
import { type Calendar, hoursAfter } from "./calendar";
import type { Happening, Person } from "./journey";
import type { People } from "./people";
import type { Random } from "./random";
import type { SeedRequest } from "./requests";
import { makeTellings } from "./tellings";

const DAYS = 9;
const UNREAD_DAYS = 1.5;

type Row = Prisma.NotificationCreateManyInput & { id: string; createdAt: Date };

/** With what the reader was to what happened. */
export type SeedNotification = { row: Row; as: Listener };

/** What the bells of the last days hold, by the product's own rules and texts; the newest are unread. */
export function makeNotifications(
  random: Random,
  calendar: Calendar,
  people: People,
  requests: SeedRequest[],
  wording: Wording,
): { told: SeedNotification[]; decisions: Prisma.DecisionCreateManyInput[] } {
  const since = hoursAfter(calendar.present, -DAYS * 24);
  const recent = requests.flatMap((request) =>
    request.journey.happenings.filter(({ at }) => at >= since).map((happening) => ({ request, happening })),
  );
  const letters = recent.flatMap(({ request, happening }) =>
    lettersFor(request, happening, random.uuid(happening.at), people),
  );
  const told = letters
    .filter(({ isActor }) => !isActor)
    .map((letter) => ({ row: rowFor(random, calendar, letter, wording), as: letter.line.to }))
    .sort((a, b) => a.row.createdAt.getTime() - b.row.createdAt.getTime());
  return { told, decisions: makeTellings(random, letters) };
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

export type Letter = ReturnType<typeof lettersFor>[number];

function lettersFor(request: SeedRequest, happening: Happening, activityId: string, people: People) {
  const facts = factsOf(request, happening);
  return audienceOf(happening, facts).flatMap((line) =>
    listeners(line, facts, people).map((person) => ({
      line,
      facts,
      person,
      isActor: person.id === happening.actor?.id,
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
