import { REASSIGN_FROM } from "@/lib/maintenance/sweep/due-for-escalation";
import type { PastCategory, PastRequest } from "./history";

/** A request in the course of a replay; what lies in no sight yet is at infinity. */
export type Course = {
  request: PastRequest;
  category: PastCategory;
  priority: number;
  assigneeId: string | null;
  startsAt: number;
  endsAt: number;
  dueAt: number;
  level: number;
  lastSweptAt: number | null;
  isOver: boolean;
};

export const newCourse = (request: PastRequest, category: PastCategory): Course => ({
  request,
  category,
  priority: request.priority,
  assigneeId: null,
  startsAt: Number.POSITIVE_INFINITY,
  endsAt: Number.POSITIVE_INFINITY,
  dueAt: Number.POSITIVE_INFINITY,
  level: 0,
  lastSweptAt: null,
  isOver: false,
});

export const isCancelledBy = ({ request }: Course, at: number): boolean =>
  request.cancelledAt !== null && request.cancelledAt <= at;

/** Somebody has it from `at` on: work begins and ends as long after that as it did then; a cancellation stays. */
export function hand(course: Course, to: string, at: number): void {
  const { request } = course;
  course.assigneeId = to;
  course.startsAt = shifted(request.startedAt, request.assignedAt, at);
  course.endsAt = Math.min(
    shifted(request.resolvedAt, request.assignedAt, at),
    request.cancelledAt ?? Number.POSITIVE_INFINITY,
  );
}

const shifted = (then: number | null, since: number | null, at: number): number =>
  then === null || since === null ? Number.POSITIVE_INFINITY : at + Math.max(0, then - since);

/** Not started, and so far up that it goes to somebody else. */
export const isStuck = (course: Course, at: number): boolean =>
  course.level + 1 >= REASSIGN_FROM && course.startsAt > at;

/** The stuck last, and of these the urgent first: the order of escalate-overdue.ts and reassign-stuck.ts. */
export function inSweepOrder(courses: readonly Course[], at: number): Course[] {
  const stuck = courses.filter((course) => isStuck(course, at));
  return [
    ...courses.filter((course) => !isStuck(course, at)),
    ...stuck.sort((a, b) => b.priority - a.priority || a.dueAt - b.dueAt),
  ];
}
