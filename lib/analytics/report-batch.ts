import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import { invalid } from "@/lib/platform/errors";
import { type EstateFormat, formatDate } from "@/lib/platform/format";
import type { Tx } from "@/lib/platform/prisma";
import { toInstant } from "@/lib/platform/zone";
import type { Measured } from "./metrics";
import { calendarDay, type Window, windowAt, windowEndedBefore } from "./period";
import { UNIT_OF } from "./period-label";
import type { GenerateReportsInput } from "./schema";
import { summaryOf } from "./summary";

/** What one run stores. */
export type ReportBatch = { batchId: string; period: ReportPeriod; window: Window; label: string; now: Date };

/** Two runs at once would insert the same rows in different orders and wait for each other. */
export async function lockReports(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('analytics.reports'))`;
}

/** Who asks for the same reports at the same moment waits, and finds the run of who was faster. */
export async function lockRequests(tx: Tx, period: ReportPeriod, from: Date): Promise<void> {
  const key = `analytics.report_requests:${period}:${from.toISOString()}`;
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
}

/** The asked for period, if it is over; without a day the one that ended last. */
export function endedWindow(
  { period, on }: GenerateReportsInput,
  { timeZone, ...format }: EstateFormat,
  now: Date,
): Window {
  const unit = UNIT_OF[period];
  if (!on) return windowEndedBefore(unit, now, timeZone);
  const window = windowAt(unit, toInstant(on, timeZone), timeZone);
  if (window.to <= now) return window;
  const day = formatDate(window.to, { timeZone, ...format });
  const message = `That ${unit} is not over yet: its reports can be made from ${day} on.`;
  throw invalid("on", "analytics.period_not_over", message);
}

/** In one statement; what is stored already stays as it is. Answers how many are new. */
export function insertReports(
  tx: Tx,
  { batchId, period, window, label, now }: ReportBatch,
  measured: readonly Measured[],
  format: EstateFormat,
): Promise<number> {
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
