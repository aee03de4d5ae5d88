import { exportImportReport } from "@/lib/people/import/export-report";
import { importReportSchema } from "@/lib/people/import/schema";
import { csvResponse } from "@/lib/web/csv-response";
import { defineRoute } from "@/lib/web/define-route";

export const GET = defineRoute({
  schema: importReportSchema,
  verb: async (actor, { id }) => csvResponse("owner-import.csv", await exportImportReport(actor, id)),
});
