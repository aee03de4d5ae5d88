import type { ReportLine } from "@/components/analytics/report-table";
import { PERIOD_LABELS } from "@/lib/analytics/period-label";
import type { ReportRow } from "@/lib/analytics/report-queries";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";

export const reportLine = (
  { id, period, label, summary, staff, generatedAt }: ReportRow,
  format: EstateFormat,
): ReportLine => ({
  id,
  kind: PERIOD_LABELS[period],
  label,
  who: staff?.user.name ?? "The whole estate",
  isEstate: staff === null,
  summary,
  generated: formatDateTime(generatedAt, format),
});
