"use server";
import { requestReports } from "@/lib/analytics/request-reports";
import { generateReportsInput } from "@/lib/analytics/schema";
import { defineAction } from "@/lib/web/define-action";

/** To the run's own page: it shows how far it is, also after a reload. */
export const requestReportsAction = defineAction({
  schema: generateReportsInput,
  verb: requestReports,
  done: ({ runId }) => ({ redirect: `/admin-panel/reports/runs/${runId}` }),
});
