import { getCostsFile } from "@/lib/finance/costs-file";
import { costsFileInput } from "@/lib/finance/schema";
import { csvResponse } from "@/lib/web/csv-response";
import { defineRoute } from "@/lib/web/define-route";

/** The month's table as a download. */
export const GET = defineRoute({
  schema: costsFileInput,
  verb: async (actor, { month }) => {
    const { fileName, csv } = await getCostsFile(actor, month);
    return csvResponse(fileName, csv);
  },
});
