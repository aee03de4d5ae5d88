import { reportFileName } from "@/lib/analytics/report-file-name";
import { comparisonPdf } from "@/lib/analytics/report-pdf";
import { comparisonInput } from "@/lib/analytics/report-schema";
import { getComparisonSheet } from "@/lib/analytics/report-sheet";
import { defineRoute } from "@/lib/web/define-route";
import { pdfResponse } from "@/lib/web/pdf-response";

const limit = { name: "pdf", limit: 30, seconds: 60 };

export const GET = defineRoute({
  schema: comparisonInput,
  limit,
  verb: async (actor, input) => {
    const sheet = await getComparisonSheet(actor, input);
    const periods = `${sheet.earlierLabel} and ${sheet.laterLabel}`;
    return pdfResponse(reportFileName(periods, sheet.who, "pdf"), await comparisonPdf(sheet));
  },
});
