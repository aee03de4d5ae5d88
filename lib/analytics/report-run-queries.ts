import type { Prisma } from "@/lib/generated/prisma/client";
import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { canGenerateReports, visibleReports } from "./permissions";
import { type ReportRow, reportRow } from "./report-queries";

/** How long a run is shown above the list: the stored reports stand below it. */
const RECENT_MS = 10 * 60_000;
const SHOWN = 3;

const row = {
  id: true,
  period: true,
  from: true,
  label: true,
  status: true,
  total: true,
  done: true,
  stored: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
  requestedBy: { select: { name: true } },
} satisfies Prisma.ReportRunSelect;

export type ReportRunRow = Prisma.ReportRunGetPayload<{ select: typeof row }>;

export async function getReportRun(actor: Actor, id: string): Promise<ReportRunRow> {
  if (!canGenerateReports(actor)) throw notFound("report run");
  const run = await prisma.reportRun.findUnique({ where: { id }, select: row });
  if (!run) throw notFound("report run");
  return run;
}

/** What was asked for a moment ago; the newest first. */
export async function listReportRuns(actor: Actor, now = new Date()): Promise<ReportRunRow[]> {
  if (!canGenerateReports(actor)) return [];
  return prisma.reportRun.findMany({
    where: { createdAt: { gte: new Date(now.getTime() - RECENT_MS) } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: row,
  });
}

/** The reports stored for one period, whoever made them: the estate's first, then people by name. */
export async function listReportsOfPeriod(
  actor: Actor,
  { period, from }: { period: ReportPeriod; from: Date },
): Promise<ReportRow[]> {
  const rows = await prisma.staffPerformanceReport.findMany({
    where: { AND: [{ period, from }, visibleReports(actor)] },
    orderBy: [{ staff: { user: { name: "asc" } } }, { id: "asc" }],
    select: reportRow,
    relationLoadStrategy: "join",
  });
  return [...rows.filter(({ staff }) => !staff), ...rows.filter(({ staff }) => staff)];
}
