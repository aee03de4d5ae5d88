import { reportCsv } from "@/lib/analytics/report-csv";
import { reportFileName } from "@/lib/analytics/report-file-name";
import { reportInput } from "@/lib/analytics/report-schema";
import { getReportSheet } from "@/lib/analytics/report-sheet";
import { csvResponse } from "@/lib/web/csv-response";
import { defineRoute } from "@/lib/web/define-route";

export const GET = defineRoute({
  schema: reportInput,
  verb: async (actor, input) => {
    const sheet = await getReportSheet(actor, input);
    return csvResponse(reportFileName(sheet.label, sheet.who, "csv"), reportCsv(sheet));
  },
});
