import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { visibleReports } from "./permissions";
import { getReport, ofWhom, type StoredReport } from "./report-queries";

/** So many of the newest are offered to choose from. */
const CHOICES = 366;

export type ComparedReports = { earlier: StoredReport; later: StoredReport };

/** Two stored reports of the same person (or the estate) over periods of the same length, the earlier first. */
export async function getComparison(
  actor: Actor,
  { a, b }: { a: string; b: string },
): Promise<ComparedReports> {
  const [one, other] = await Promise.all([getReport(actor, a), getReport(actor, b)]);
  if (one.staffId !== other.staffId || one.period !== other.period)
    throw new AppError(
      "validation",
      "analytics.not_comparable",
      "Only two reports of the same person, or of the estate, over periods of the same length can be compared.",
    );
  return one.from <= other.from ? { earlier: one, later: other } : { earlier: other, later: one };
}

/** What may be chosen: the stored reports of somebody (null: the estate), newest first. */
export function listComparable(
  actor: Actor,
  { userId, period }: { userId: string | null; period: ReportPeriod },
): Promise<{ id: string; label: string }[]> {
  return prisma.staffPerformanceReport.findMany({
    where: { AND: [visibleReports(actor), { period }, ofWhom(userId ?? "estate")] },
    orderBy: [{ from: "desc" }, { id: "desc" }],
    take: CHOICES,
    select: { id: true, label: true },
  });
}
