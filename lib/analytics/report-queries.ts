import type { Prisma } from "@/lib/generated/prisma/client";
import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { decodePosition, pageAt } from "@/lib/platform/position";
import { type Db, prisma } from "@/lib/platform/prisma";
import { type Metrics, storedMetrics } from "./metrics";
import { visibleReports } from "./permissions";
import type { ListReportsInput } from "./schema";

const PAGE_SIZE = 25;

export const reportRow = {
  id: true,
  staffId: true,
  period: true,
  from: true,
  to: true,
  label: true,
  summary: true,
  generatedAt: true,
  staff: { select: { user: { select: { id: true, name: true } } } },
} satisfies Prisma.StaffPerformanceReportSelect;

export type ReportRow = Prisma.StaffPerformanceReportGetPayload<{ select: typeof reportRow }>;

/** One page of the stored reports this actor may read: newest period first. */
export async function listReports(actor: Actor, { period, who, after }: ListReportsInput) {
  const rows = await prisma.staffPerformanceReport.findMany({
    where: { AND: [visibleReports(actor), { ...(period && { period }) }, ofWhom(who), olderThan(after)] },
    orderBy: [{ from: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    select: reportRow,
  });
  return pageAt(rows, PAGE_SIZE, ({ from, id }) => ({ at: from, id }));
}

export function ofWhom(who: ListReportsInput["who"]): Prisma.StaffPerformanceReportWhereInput {
  if (!who) return {};
  return who === "estate" ? { staffId: null } : { staff: { userId: who } };
}

/** The first line bounds the index scan: an OR by itself would read from the top. */
function olderThan(cursor: string | undefined): Prisma.StaffPerformanceReportWhereInput {
  const last = decodePosition(cursor);
  if (!last) return {};
  return { from: { lte: last.at }, OR: [{ from: { lt: last.at } }, { from: last.at, id: { lt: last.id } }] };
}

export type StoredReport = ReportRow & { metrics: Metrics };

/** A stored report, and the one of the period before it if there is one. */
export async function getReport(actor: Actor, id: string) {
  const report = await prisma.staffPerformanceReport.findFirst({
    where: { AND: [{ id }, visibleReports(actor)] },
    select: {
      ...reportRow,
      data: true,
      note: { select: { content: true, createdAt: true, updatedAt: true } },
    },
    relationLoadStrategy: "join",
  });
  if (!report) throw notFound("report");
  const { period, staffId, from, note } = report;
  const previous = await prisma.staffPerformanceReport.findFirst({
    where: { period, staffId, to: from },
    select: { ...reportRow, data: true },
  });
  return { ...stored(report), note, previous: previous && stored(previous) };
}

const stored = ({ data, ...report }: ReportRow & { data: Prisma.JsonValue }): StoredReport => ({
  ...report,
  metrics: storedMetrics(data),
});

const HISTORY = 12;

/** A stored report with those before it of the same person and length, oldest first: what its charts show. */
export async function listHistory(
  actor: Actor,
  { staffId, period, from }: { staffId: string | null; period: ReportPeriod; from: Date },
): Promise<StoredReport[]> {
  const rows = await prisma.staffPerformanceReport.findMany({
    where: { AND: [visibleReports(actor), { staffId, period, from: { lte: from } }] },
    orderBy: [{ from: "desc" }, { id: "desc" }],
    take: HISTORY,
    select: { ...reportRow, data: true },
  });
  return rows.reverse().map(stored);
}

/** The stored report of a person (null: the estate) for the period that begins then. */
export function findReport(
  actor: Actor,
  { userId, period, from }: { userId: string | null; period: ReportPeriod; from: Date },
) {
  return prisma.staffPerformanceReport.findFirst({
    where: { AND: [visibleReports(actor), { period, from }, ofWhom(userId ?? "estate")] },
    select: { id: true, generatedAt: true },
  });
}

/** The calendar day ("2026-11-16") on which the newest stored report of the estate begins, by period. */
export async function newestReports(db: Db = prisma): Promise<Partial<Record<ReportPeriod, string>>> {
  const rows = await db.staffPerformanceReport.groupBy({
    by: ["period"],
    where: { staffId: null },
    _max: { startsOn: true },
  });
  return Object.fromEntries(
    rows.map(({ period, _max }) => [period, _max.startsOn?.toISOString().slice(0, 10)]),
  );
}
