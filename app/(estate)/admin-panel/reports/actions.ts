"use server";
import { generateReports } from "@/lib/analytics/generate-reports";
import { generateReportsInput } from "@/lib/analytics/schema";
import { defineAction } from "@/lib/web/define-action";

export const generateReportsAction = defineAction({
  schema: generateReportsInput,
  verb: generateReports,
  done: () => ({ revalidate: ["/admin-panel/reports"] }),
});
