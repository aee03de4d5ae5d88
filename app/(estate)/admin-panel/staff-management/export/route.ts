import { exportSchema } from "@/lib/people/console/schema";
import { exportStaff } from "@/lib/people/staff/export-staff";
import { csvResponse } from "@/lib/web/csv-response";
import { defineRoute } from "@/lib/web/define-route";

export const GET = defineRoute({
  schema: exportSchema,
  verb: async (actor, input) => csvResponse("staff.csv", await exportStaff(actor, input)),
});
