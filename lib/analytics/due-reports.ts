import { ReportPeriod } from "@/lib/generated/prisma/enums";
import type { SystemActor } from "@/lib/platform/actor";
import { type Db, prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { calendarDay, type Window } from "./period";
import { newestReports } from "./report-queries";
import { dueWindows } from "./schedule";
import type { GenerateReportsInput } from "./schema";

/** The scheduled reports that are due and not stored yet, oldest first, as inputs of `generateReports`. */
export async function listDueReports(_actor: SystemActor, now = new Date()): Promise<GenerateReportsInput[]> {
  const [{ timeZone }, newest, since] = await Promise.all([
    readSettings(),
    newestReports(),
    estateBegan(prisma),
  ]);
  return Object.values(ReportPeriod).flatMap((period) =>
    dueWindows(period, newest[period] ?? null, now, timeZone)
      .filter((window) => existed(since, window))
      .map((window) => ({ period, on: calendarDay(window.from, timeZone) })),
  );
}

/** An estate that was set up today has nothing to report of yesterday. */
const existed = (since: Date | null, { to }: Window) => since !== null && since < to;

async function estateBegan(db: Db): Promise<Date | null> {
  const first = await db.user.aggregate({ _min: { createdAt: true } });
  return first._min.createdAt;
}
