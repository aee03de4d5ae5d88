import { dueAfter } from "@/lib/maintenance/overdue";
import { RAISE_AT, REASSIGN_FROM } from "@/lib/maintenance/sweep/due-for-escalation";
import { type Course, inSweepOrder } from "./course";
import type { Floor } from "./floor";
import type { Step } from "./message-count";
import { countLevel } from "./tally";

/** One hour's sweep: everything that is due at the same moment goes one level up, and people hear of it together. */
export function replaySweep(floor: Floor, due: readonly Course[], at: number): void {
  const courses = inSweepOrder(due, at);
  floor.told.swept(courses.map((course) => escalate(floor, course, at)));
  for (const course of courses) floor.planSweep(course);
}

/** The steps of due-for-escalation.ts: up one level, at the second a higher priority, from the third on to another. */
function escalate(floor: Floor, course: Course, at: number): Step {
  const { category, startsAt } = course;
  const assigneeId = course.assigneeId as string;
  course.level += 1;
  course.lastSweptAt = at;
  countLevel(floor.tally, course.level);
  if (course.level === RAISE_AT)
    course.priority = Math.max(course.priority, Math.min(course.priority + 1, category.maxPriority));
  const step = { assigneeId, level: course.level, reassignedTo: null };
  if (course.level < REASSIGN_FROM) return step;
  const other = startsAt > at ? floor.desks.best(category.id, { except: assigneeId }) : null;
  if (other) return { ...step, reassignedTo: pass(floor, course, other, at) };
  floor.tally.alerts += 1;
  return step;
}

/** Who has it and when it is due changes; when the work begins and ends does not. */
function pass(floor: Floor, course: Course, to: string, at: number): string {
  const from = course.assigneeId as string;
  floor.tally.reassigned += 1;
  course.assigneeId = to;
  course.dueAt = dueAfter(floor.hoursOf(course.category), new Date(at)).getTime();
  floor.desks.take(to);
  floor.told.assigned({ priority: course.priority, residentId: course.request.residentId }, to, from);
  floor.free(from, at);
  return to;
}
