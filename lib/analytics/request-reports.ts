import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { reportsRequested } from "./activity";
import { periodLabel, UNIT_OF } from "./period-label";
import { canGenerateReports } from "./permissions";
import { endedWindow, lockRequests } from "./report-batch";
import type { GenerateReportsInput } from "./schema";

/** A run that is older than this and not finished was given up, by somebody or by a crash: it stands in nobody's way. */
const GIVEN_UP_MS = 3_600_000;

/** Asks for the reports of a period that is over; the background makes them, and the run says how far it is. */
export async function requestReports(actor: Actor, input: GenerateReportsInput, now = new Date()) {
  if (!canGenerateReports(actor))
    throw forbidden("analytics.not_manager", "Only managers with access to all requests can make reports.");
  return transact(actor, async (tx, record) => {
    const settings = await readSettings(tx);
    const { period } = input;
    const { from, to } = endedWindow(input, settings, now);
    await lockRequests(tx, period, from);
    const underway = await tx.reportRun.findFirst({
      where: {
        period,
        from,
        to,
        finishedAt: null,
        createdAt: { gte: new Date(now.getTime() - GIVEN_UP_MS) },
      },
      select: { id: true },
    });
    if (underway) return { runId: underway.id };

    const run = await tx.reportRun.create({
      data: {
        period,
        from,
        to,
        label: periodLabel(UNIT_OF[period], { from, to }, settings),
        requestedById: userIdOf(actor),
        createdAt: now,
      },
      select: { id: true },
    });
    record(reportsRequested({ runId: run.id }));

    return { runId: run.id };
  });
}
