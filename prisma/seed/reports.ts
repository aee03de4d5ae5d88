import { measureEveryone } from "@/lib/analytics/measure";
import { previousWindow, windowEndedBefore } from "@/lib/analytics/period";
import { periodLabel, UNIT_OF } from "@/lib/analytics/period-label";
import { insertReports } from "@/lib/analytics/report-batch";
import type { Tx } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { type Calendar, hoursAfter } from "./calendar";
import type { Random } from "./random";

/** How many of each, and the hour at which the schedule makes them. */
const KEPT = { MONTHLY: { reports: 3, hour: 7 }, WEEKLY: { reports: 4, hour: 8 } } as const;

/** The reports that the schedule would have stored, from the requests as they are. Answers how many there are. */
export async function storeReports(tx: Tx, random: Random, calendar: Calendar, settings: Settings) {
  let stored = 0;
  for (const period of ["MONTHLY", "WEEKLY"] as const) {
    const { reports, hour } = KEPT[period];
    const unit = UNIT_OF[period];
    let window = windowEndedBefore(unit, hoursAfter(calendar.present, -hour), settings.timeZone);
    for (let n = 0; n < reports; n++) {
      const now = hoursAfter(window.to, hour);
      const batch = {
        batchId: random.uuid(now),
        period,
        window,
        label: periodLabel(unit, window, settings),
        now,
      };
      stored += await insertReports(tx, batch, await measureEveryone(tx, window, settings), settings);
      window = previousWindow(unit, window, settings.timeZone);
    }
  }
  return stored;
}
