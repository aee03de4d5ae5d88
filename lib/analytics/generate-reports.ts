import { randomUUID } from "node:crypto";
import { reportsGenerated } from "@/lib/notifications/activity";
import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalid } from "@/lib/platform/errors";
import type { EstateFormat } from "@/lib/platform/format";
import { formatDate } from "@/lib/platform/format";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { toInstant } from "@/lib/platform/zone";
import { measureEveryone } from "./measure";
import type { Measured } from "./metrics";
import { calendarDay, type Unit, type Window, windowAt, windowEndedBefore } from "./period";
import { periodLabel, UNIT_OF } from "./period-label";
import { canGenerateReports } from "./permissions";
import type { GenerateReportsInput } from "./schema";
import { summaryOf } from "./summary";

/**
 * Stores the reports of a period that is over: one for each active member of staff and one for the estate. What is
 * stored already stays as it is, so doing it again, or twice at once, changes nothing.
 */
export async function generateReports(actor: Actor, { period, on }: GenerateReportsInput, now = new Date()) {
  if (!canGenerateReports(actor))
    throw forbidden("analytics.not_manager", "Only managers with access to all requests can make reports.");
  return transact(actor, async (tx, record) => {
    // Two runs at once would insert the same rows in different orders and wait for each other.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('analytics.reports'))`;
    const settings = await readSettings(tx);
    const unit = UNIT_OF[period];
    const window = on
      ? endedWindow(unit, on, settings, now)
      : windowEndedBefore(unit, now, settings.timeZone);

    const batch = { batchId: randomUUID(), period, window, label: periodLabel(unit, window, settings), now };
    const stored = await insert(tx, batch, await measureEveryone(tx, window, settings), settings);
    if (stored > 0) record(reportsGenerated({ batchId: batch.batchId }));

    return { period, label: batch.label, from: window.from, stored };
  });
}

function endedWindow(unit: Unit, on: string, settings: EstateFormat, now: Date): Window {
  const window = windowAt(unit, toInstant(on, settings.timeZone), settings.timeZone);
  if (window.to <= now) return window;
  const message = `That ${unit} is not over yet: its reports can be made from ${formatDate(window.to, settings)} on.`;
  throw invalid("on", "analytics.period_not_over", message);
}

type Batch = {
  batchId: string;
  period: GenerateReportsInput["period"];
  window: Window;
  label: string;
  now: Date;
};

function insert(
  tx: Tx,
  { batchId, period, window, label, now }: Batch,
  measured: Measured[],
  format: EstateFormat,
) {
  const rows = measured.map(({ userId, metrics }) => ({
    userId,
    summary: summaryOf(metrics, format),
    data: metrics,
  }));
  return tx.$executeRaw`
    insert into staff_performance_reports
      (id, staff_id, period, starts_at, ends_at, starts_on, label, summary, data, batch_id, generated_at)
    select uuid_v7(), s.id, ${period}::report_period, ${window.from}, ${window.to},
      ${calendarDay(window.from, format.timeZone)}::date, ${label}, r.summary, r.data,
      ${batchId}::uuid, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("userId" uuid, summary text, data jsonb)
    left join staff s on s.user_id = r."userId"
    on conflict (staff_id, period, starts_at) do nothing`;
}
