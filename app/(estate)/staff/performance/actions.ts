"use server";
import { noteReport } from "@/lib/analytics/note-report";
import { noteReportInput } from "@/lib/analytics/schema";
import { defineAction } from "@/lib/web/define-action";

export const noteReportAction = defineAction({
  schema: noteReportInput,
  verb: noteReport,
  done: ({ reportId, isRemoved }) => ({
    message: isRemoved ? "Your note is removed." : "Your note is saved.",
    revalidate: [`/staff/performance/${reportId}`],
  }),
});
