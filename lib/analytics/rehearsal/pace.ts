import { dueAfter } from "@/lib/maintenance/overdue";
import { EMERGENCY, isUrgent } from "@/lib/maintenance/priority";
import type { PastRequest } from "./history";

/** How the people work in a replay: as fast as they did. */
export type Pace = {
  /** From filing to being given to somebody by hand, where it was the system that did it. */
  byHandMs: number;
};

/** The middle one of the urgent requests that were assigned by hand; failing those, of all. */
export function paceOf(requests: readonly PastRequest[]): Pace {
  const delays = (which: (request: PastRequest) => boolean) =>
    requests.flatMap((request) =>
      request.assignedAt !== null && !request.bySystem && which(request)
        ? [request.assignedAt - request.filedAt]
        : [],
    );
  const urgent = delays(({ priority }) => isUrgent(priority));
  return { byHandMs: medianOf(urgent.length > 0 ? urgent : delays(() => true)) };
}

function medianOf(numbers: number[]): number {
  const sorted = numbers.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export const isEmergency = ({ priority }: Pick<PastRequest, "priority">): boolean => priority >= EMERGENCY;

const MINUTE = 60_000;

/**
 * When it is due if it is given to somebody at `at`: after the category's hours, or after as long as somebody chose by
 * hand. Chosen is what is not the hours the category has today.
 */
export function dueIn(
  { dueAt, dueSince }: PastRequest,
  hours: { today: number; draft: number },
  at: number,
): number {
  if (dueAt === null || dueSince === null) return after(hours.draft, at);
  const isDefault = Math.abs(dueAt - after(hours.today, dueSince)) <= MINUTE;
  return isDefault ? after(hours.draft, at) : at + (dueAt - dueSince);
}

const after = (hours: number, at: number) => dueAfter(hours, new Date(at)).getTime();
