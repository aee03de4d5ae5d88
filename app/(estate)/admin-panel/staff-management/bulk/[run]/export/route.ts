import { exportBulkRun } from "@/lib/people/bulk/export-bulk-run";
import { bulkRunSchema } from "@/lib/people/bulk/schema";
import { csvResponse } from "@/lib/web/csv-response";
import { defineRoute } from "@/lib/web/define-route";

export const GET = defineRoute({
  schema: bulkRunSchema,
  verb: async (actor, { run }) =>
    csvResponse("result.csv", await exportBulkRun(actor, { page: "staff-management", run })),
});
