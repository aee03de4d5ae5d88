import { hoursAfter } from "./calendar";
import { comment, type Journey } from "./journey";
import type { Cast } from "./story";
import * as said from "./texts/conversation";

/** What people say to each other on the way, in the places where they would. */
export function converse(request: Journey, cast: Cast, internalNotes: readonly string[]) {
  const { random, resident, dispatcher } = cast;
  const { createdAt, assignedAt } = request.request;
  if (random.chance(0.12))
    say(request, cast, resident, createdAt, [0.5, 3], random.pick(said.RESIDENT_NOTES));
  if (!request.assignee) return;
  const from = assignedAt as Date;
  if (random.chance(0.14))
    say(request, cast, dispatcher, from, [0.1, 1], random.pick(said.MANAGER_NOTES), true);
  if (random.chance(0.32)) discuss(request, cast, from);
  if (random.chance(0.16))
    say(request, cast, request.assignee, from, [1, 8], random.pick(internalNotes), true);
  if (random.chance(0.18)) say(request, cast, request.assignee, from, [2, 9], random.pick(said.STAFF_NOTES));
}

function discuss(request: Journey, cast: Cast, from: Date) {
  const [question, answer] = cast.random.pick(said.exchangesFor(request.request.location ?? ""));
  const askedAt = say(request, cast, request.assignee, from, [0.2, 3], question);
  if (askedAt && cast.random.chance(0.85)) say(request, cast, cast.resident, askedAt, [0.2, 4], answer);
}

/** Unless it would be in the future, or after everything is over. */
function say(
  request: Journey,
  { random, calendar }: Cast,
  by: Journey["assignee"],
  from: Date,
  [soonest, latest]: readonly [number, number],
  text: string,
  isInternal = false,
): Date | null {
  const at = calendar.inWakingHours(hoursAfter(from, random.between(soonest, latest)), random);
  const end = (request.request.resolvedAt ?? request.request.cancelledAt ?? calendar.present) as Date;
  if (at >= end || !calendar.isPast(at)) return null;
  comment(request, { by, at }, text, isInternal);
  return at;
}
