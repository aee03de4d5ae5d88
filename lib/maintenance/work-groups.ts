import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { toWallClock } from "@/lib/platform/zone";
import { isOverdue } from "./overdue";

type Work = { status: RequestStatus; estimatedCompletion: Date | null };

export type WorkGroups<W> = Record<"inProgress" | "overdue" | "today" | "later", W[]>;

/** A person's active requests by what they ask of today, in the estate's time zone. Each is in one group. */
export function groupWork<W extends Work>(rows: readonly W[], now: Date, timeZone: string): WorkGroups<W> {
  const dayOf = (at: Date) => toWallClock(at, timeZone).slice(0, 10);
  const groups: WorkGroups<W> = { inProgress: [], overdue: [], today: [], later: [] };
  for (const row of rows) {
    const due = row.estimatedCompletion;
    if (row.status === "IN_PROGRESS") groups.inProgress.push(row);
    else if (isOverdue(row, now)) groups.overdue.push(row);
    else if (due && dayOf(due) === dayOf(now)) groups.today.push(row);
    else groups.later.push(row);
  }
  return groups;
}
