import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import type { Db } from "@/lib/platform/prisma";

/** A stored report as lists and mails tell of it: lib/analytics wrote its words. */
export type ReportFact = {
  id: string;
  period: ReportPeriod;
  label: string;
  summary: string;
  /** Null: the report of the whole estate. */
  person: { id: string; isFacilityManager: boolean } | null;
};

/** Everything that one run stored. */
export type ReportFacts = { reports: ReportFact[] };

export async function loadReportFacts(db: Db, batchId: string): Promise<ReportFacts> {
  const rows = await db.staffPerformanceReport.findMany({
    where: { batchId },
    select: {
      id: true,
      period: true,
      label: true,
      summary: true,
      staff: { select: { userId: true, role: true } },
    },
  });
  return {
    reports: rows.map(({ staff, ...report }) => ({
      ...report,
      person: staff && { id: staff.userId, isFacilityManager: staff.role === "FACILITY_MANAGER" },
    })),
  };
}
