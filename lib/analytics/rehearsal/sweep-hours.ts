const HOUR = 3_600_000;
/** The sweep comes on the hour of Kolkata (lib/jobs/escalate-overdue.ts), half an hour beside that of UTC. */
const OFFSET = HOUR / 2;

/** The first sweep after `at`: what is due on the stroke is not overdue yet. */
export const sweepAfter = (at: number): number => Math.floor((at - OFFSET) / HOUR + 1) * HOUR + OFFSET;

/** The sweep that takes it up: after its due date, and so many hours after the last time. */
export const nextSweep = (dueAt: number, lastAt: number | null, escalationHours: number): number =>
  Math.max(sweepAfter(dueAt), lastAt === null ? 0 : lastAt + escalationHours * HOUR);
