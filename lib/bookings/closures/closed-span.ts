import type { Span } from "../availability";

/** While nobody knows when a fault will be mended, so many days ahead count as closed, and move along. */
const UNKNOWN_DAYS = 7;

type Closure = { startsAt: Date; expectedAt: Date | null };

/** When the area cannot be had because something in it is broken. A date that has passed is no date. */
export const closedSpan = ({ startsAt, expectedAt }: Closure, now: Date): Span => ({
  from: startsAt,
  to: expectedAt && expectedAt > now ? expectedAt : new Date(now.getTime() + UNKNOWN_DAYS * 86_400_000),
});
