import { reportFileName } from "@/lib/analytics/report-file-name";
import { reportPdf } from "@/lib/analytics/report-pdf";
import { reportInput } from "@/lib/analytics/report-schema";
import { getReportSheet } from "@/lib/analytics/report-sheet";
import { defineRoute } from "@/lib/web/define-route";
import { pdfResponse } from "@/lib/web/pdf-response";

/** Each is drawn anew: dear enough to be counted apart. */
const limit = { name: "pdf", limit: 30, seconds: 60 };

export const GET = defineRoute({
  schema: reportInput,
  limit,
  verb: async (actor, input) => {
    const sheet = await getReportSheet(actor, input);
    return pdfResponse(reportFileName(sheet.label, sheet.who, "pdf"), await reportPdf(sheet));
  },
});
