import { randomUUID } from "node:crypto";
import { reportsGenerated } from "@/lib/notifications/activity";
import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { measureEveryone } from "./measure";
import { periodLabel, UNIT_OF } from "./period-label";
import { canGenerateReports } from "./permissions";
import { endedWindow, insertReports, lockReports } from "./report-batch";
import type { GenerateReportsInput } from "./schema";

/**
 * Stores the reports of a period that is over: one for each active member of staff and one for the estate. What is
 * stored already stays as it is, so doing it again, or twice at once, changes nothing.
 */
export async function generateReports(actor: Actor, input: GenerateReportsInput, now = new Date()) {
  if (!canGenerateReports(actor))
    throw forbidden("analytics.not_manager", "Only managers with access to all requests can make reports.");
  return transact(actor, async (tx, record) => {
    await lockReports(tx);
    const settings = await readSettings(tx);
    const { period } = input;
    const window = endedWindow(input, settings, now);
    const label = periodLabel(UNIT_OF[period], window, settings);

    const batch = { batchId: randomUUID(), period, window, label, now };
    const stored = await insertReports(tx, batch, await measureEveryone(tx, window, settings), settings);
    if (stored > 0) record(reportsGenerated({ batchId: batch.batchId }));

    return { period, label, from: window.from, stored };
  });
}
