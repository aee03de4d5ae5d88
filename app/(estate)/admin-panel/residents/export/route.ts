import { exportSchema } from "@/lib/people/console/schema";
import { exportResidents } from "@/lib/people/residents/export-residents";
import { csvResponse } from "@/lib/web/csv-response";
import { defineRoute } from "@/lib/web/define-route";

export const GET = defineRoute({
  schema: exportSchema,
  verb: async (actor, input) => csvResponse("residents.csv", await exportResidents(actor, input)),
});
