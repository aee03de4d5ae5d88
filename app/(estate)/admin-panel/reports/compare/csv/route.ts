import { comparisonCsv } from "@/lib/analytics/report-csv";
import { reportFileName } from "@/lib/analytics/report-file-name";
import { comparisonInput } from "@/lib/analytics/report-schema";
import { getComparisonSheet } from "@/lib/analytics/report-sheet";
import { csvResponse } from "@/lib/web/csv-response";
import { defineRoute } from "@/lib/web/define-route";

export const GET = defineRoute({
  schema: comparisonInput,
  verb: async (actor, input) => {
    const sheet = await getComparisonSheet(actor, input);
    const periods = `${sheet.earlierLabel} and ${sheet.laterLabel}`;
    return csvResponse(reportFileName(periods, sheet.who, "csv"), comparisonCsv(sheet));
  },
});
