import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import type { Message } from "./messages";
import type { ReportFact } from "./report-facts";

const PERIOD: Record<ReportPeriod, string> = { DAILY: "daily", WEEKLY: "weekly", MONTHLY: "monthly" };

/** One's own report, or (no person) the summary of the estate's. */
export function reportMessage(
  report: ReportFact | undefined,
  { estateName }: { estateName: string },
): Message {
  if (!report) throw new Error("A line about reports names its report.");
  const { id, period, label, summary, person } = report;
  return person
    ? { title: `Your ${PERIOD[period]} report: ${label}`, message: summary, url: `/staff/performance/${id}` }
    : {
        title: `${estateName}, ${PERIOD[period]} report: ${label}`,
        message: summary,
        url: `/admin-panel/reports/${id}`,
      };
}
