import { URGENT_FROM } from "../priority";

const HOUR = 3_600_000;

/** How long a new request may wait to be acknowledged before somebody is reminded. */
export const acknowledgeWithin = (priority: number): number => (priority >= URGENT_FROM ? 1 : 4) * HOUR;

/** What was filed at these instants, or before, waits too long. */
export const waitsTooLongSince = (now: Date) => ({
  urgent: new Date(now.getTime() - acknowledgeWithin(URGENT_FROM)),
  normal: new Date(now.getTime() - acknowledgeWithin(1)),
});
