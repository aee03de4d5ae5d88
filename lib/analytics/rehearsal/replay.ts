import { type Course, isCancelledBy, newCourse } from "./course";
import type { Draft } from "./draft";
import { type Event, Floor } from "./floor";
import type { History } from "./history";
import { isEmergency, paceOf } from "./pace";
import { replaySweep } from "./replayed-sweep";
import { countBreach, type Tally } from "./tally";

/**
 * The days once more under other settings: the same requests, filed at the same moments, worked on at the same pace by
 * the same people; the rules are the product's own. Pure, and one pass in the order of time.
 */
export function replay(history: History, draft: Draft): Tally {
  const floor = new Floor(history, draft);
  const { byHandMs } = paceOf(history.requests);
  const courses = coursesOf(history);
  for (const course of courses) begin(floor, course, byHandMs);
  for (let event = floor.events.pop(); event; event = floor.events.pop()) perform(floor, event, byHandMs);
  return close(floor, courses);
}

function coursesOf({ requests, categories }: History): Course[] {
  const known = new Map(categories.map((category) => [category.id, category]));
  return requests.flatMap((request) => {
    const category = known.get(request.categoryId);
    return category ? [newCourse(request, category)] : [];
  });
}

function begin(floor: Floor, course: Course, byHandMs: number): void {
  const { request } = course;
  if (!request.isEarlier) floor.tally.requests += 1;
  if (!request.isEarlier && floor.draft.autoAssignEmergency && isEmergency(request))
    floor.push("emergency", request.filedAt, course);
  else planByHand(floor, course, byHandMs);
}

function planByHand(floor: Floor, course: Course, byHandMs: number): void {
  const { assignedAt, bySystem, filedAt, isEarlier } = course.request;
  if (assignedAt === null) return;
  floor.push("assign", bySystem && !isEarlier ? filedAt + byHandMs : assignedAt, course);
}

function perform(floor: Floor, event: Event, byHandMs: number): void {
  const { at } = event;
  if (event.kind === "sweep") replaySweep(floor, event.courses, at);
  else if (event.kind === "end") end(floor, event.course, at);
  else if (event.kind === "emergency") assignEmergency(floor, event.course, at, byHandMs);
  else assignByHand(floor, event.course, at);
}

/** At once to whoever is there around the clock; with nobody the managers are alerted, and do it by hand. */
function assignEmergency(floor: Floor, course: Course, at: number, byHandMs: number): void {
  const to = floor.desks.best(course.category.id, { only24x7: true });
  if (to) {
    floor.tally.bySystem += 1;
    floor.give(course, to, at);
  } else {
    floor.tally.alerts += 1;
    floor.told.nobodyForEmergency();
    planByHand(floor, course, byHandMs);
  }
}

/** To the person who had it; to the best-ranked other with room where the cap forbids that; else it waits. */
function assignByHand(floor: Floor, course: Course, at: number): void {
  const { assigneeId, isEarlier } = course.request;
  if (assigneeId === null || isCancelledBy(course, at)) return;
  const { desks, tally, room } = floor;
  const to = isEarlier || desks.hasRoom(assigneeId) ? assigneeId : desks.best(course.category.id);
  if (to) floor.give(course, to, at);
  else {
    tally.waited = (tally.waited ?? 0) + 1;
    room.add(course, at);
  }
}

function end(floor: Floor, course: Course, at: number): void {
  const { request, category, assigneeId, dueAt } = course;
  course.isOver = true;
  if (!request.isEarlier && request.cancelledAt === null && at > dueAt)
    countBreach(floor.tally, category.id, false);
  if (assigneeId) floor.free(assigneeId, at);
}

/** What is still on a desk past its due date when the days are over. */
function close({ tally, told, room, history: { to } }: Floor, courses: readonly Course[]): Tally {
  for (const { isOver, assigneeId, dueAt, request, category } of courses)
    if (!isOver && assigneeId && !request.isEarlier && dueAt < to) countBreach(tally, category.id, true);
  return { ...tally, messages: told.messages, stillWaiting: room.count(to) };
}
