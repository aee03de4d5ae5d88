import type { History, PastRequest, Records } from "./history";
import { countBreach, countLevel, emptyTally, type Tally } from "./tally";

/** What was, by the columns of the requests and by what was written down. */
export function recorded({ requests, to }: Pick<History, "requests" | "to">, records: Records): Tally {
  const tally: Tally = { ...emptyTally(), waited: null, stillWaiting: null, ...records };
  for (const request of requests) {
    if (request.isEarlier) continue;
    tally.requests += 1;
    if (request.assignedAt !== null) tally.assigned += 1;
    for (let level = 1; level <= request.level; level++) countLevel(tally, level);
    if (isBreach(request, to)) countBreach(tally, request.categoryId, request.resolvedAt === null);
  }
  return tally;
}

/** Past its due date when it was resolved, or now while it is on somebody's desk. */
const isBreach = ({ dueAt, resolvedAt, cancelledAt, assigneeId }: PastRequest, to: number): boolean => {
  if (dueAt === null || cancelledAt !== null) return false;
  return resolvedAt === null ? assigneeId !== null && dueAt < to : resolvedAt > dueAt;
};
