import { type Course, hand } from "./course";
import { Desks } from "./desks";
import type { Draft } from "./draft";
import { EventQueue } from "./event-queue";
import type { History, PastCategory } from "./history";
import { MessageCount } from "./message-count";
import { dueIn } from "./pace";
import { nextSweep } from "./sweep-hours";
import { emptyTally } from "./tally";
import { WaitingRoom } from "./waiting-room";

/** At one instant desks are freed before they are filled, and the sweep comes last. */
const ORDER = { end: 0, emergency: 1, assign: 1, sweep: 2 } as const;
export type Event =
  | { kind: "end" | "emergency" | "assign"; at: number; order: number; course: Course }
  | { kind: "sweep"; at: number; order: number; courses: Course[] };

/** Where a replay takes place: the desks, who waits for one, what comes next, and what has been counted. */
export class Floor {
  readonly tally = emptyTally();
  readonly events = new EventQueue<Event>();
  readonly room = new WaitingRoom();
  readonly desks: Desks;
  readonly told: MessageCount;
  /** What each coming sweep takes up: one event for all of it. */
  private readonly sweeps = new Map<number, Course[]>();

  constructor(
    readonly history: History,
    readonly draft: Draft,
  ) {
    this.desks = new Desks(history.staff, history.categories, draft.maxConcurrentAssignments);
    this.told = new MessageCount(history);
  }

  push(kind: "end" | "emergency" | "assign", at: number, course: Course): void {
    if (at <= this.history.to) this.events.push({ kind, at, order: ORDER[kind], course });
  }

  give(course: Course, to: string, at: number): void {
    const { request, category, priority } = course;
    hand(course, to, at);
    course.dueAt = dueIn(request, { today: category.hours, draft: this.hoursOf(category) }, at);
    this.desks.take(to);
    this.push("end", course.endsAt, course);
    if (request.isEarlier) return;
    this.tally.assigned += 1;
    this.told.assigned({ priority, residentId: request.residentId }, to);
    this.planSweep(course);
  }

  /** Room on a desk is for whoever waits for it. */
  free(userId: string, at: number): void {
    this.desks.release(userId);
    if (!this.desks.hasRoom(userId)) return;
    const waiting = this.room.next(this.desks.categoriesFor(userId), at);
    if (waiting) this.give(waiting, userId, at);
  }

  planSweep(course: Course): void {
    const at = nextSweep(course.dueAt, course.lastSweptAt, this.draft.escalationHours);
    if (at >= course.endsAt || at > this.history.to) return;
    const planned = this.sweeps.get(at);
    if (planned) planned.push(course);
    else {
      const courses = [course];
      this.sweeps.set(at, courses);
      this.events.push({ kind: "sweep", at, order: ORDER.sweep, courses });
    }
  }

  hoursOf = ({ id, hours }: PastCategory): number => this.draft.hours[id] ?? hours;
}
