import { type Course, isCancelledBy } from "./course";

type Line = { courses: Course[]; since: number[]; head: number };

/** Requests that nobody suitable has room for: the most urgent first, within that the one that waits longest. */
export class WaitingRoom {
  private readonly lines = new Map<string, Line>();

  add(course: Course, at: number): void {
    const key = keyOf(course.category.id, course.priority);
    const line = this.lines.get(key) ?? { courses: [], since: [], head: 0 };
    this.lines.set(key, line);
    line.courses.push(course);
    line.since.push(at);
  }

  /** The next one of these categories, taken out; null when nobody waits. */
  next(categoryIds: readonly string[], at: number): Course | null {
    for (const priority of [4, 3, 2, 1]) {
      const lines = categoryIds.flatMap((id) => this.waitingAt(keyOf(id, priority), at) ?? []);
      const [first, ...others] = lines;
      if (!first) continue;
      const line = others.reduce((best, each) => (sinceOf(each) < sinceOf(best) ? each : best), first);
      return line.courses[line.head++] ?? null;
    }
    return null;
  }

  /** How many still wait. */
  count(at: number): number {
    return [...this.lines.values()].reduce(
      (sum, { courses, head }) =>
        sum + courses.slice(head).filter((course) => !isCancelledBy(course, at)).length,
      0,
    );
  }

  /** Who was cancelled meanwhile leaves the line without anybody's help. */
  private waitingAt(key: string, at: number): Line | null {
    const line = this.lines.get(key);
    if (!line) return null;
    for (;;) {
      const course = line.courses[line.head];
      if (!course) return null;
      if (!isCancelledBy(course, at)) return line;
      line.head += 1;
    }
  }
}

const keyOf = (categoryId: string, priority: number) => `${categoryId}:${priority}`;
const sinceOf = (line: Line) => line.since[line.head] ?? Number.POSITIVE_INFINITY;
