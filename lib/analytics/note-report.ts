import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { visibleReports } from "./permissions";
import { isAboutMe, isNoteOpen, NOTE_DAYS } from "./report-note";
import type { NoteReportInput } from "./schema";

/** A word of one's own to a report about oneself; an empty one takes it away. Final after a fortnight. */
export async function noteReport(actor: Actor, input: NoteReportInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const report = await tx.staffPerformanceReport.findFirst({
      where: { AND: [{ id: input.reportId }, visibleReports(actor)] },
      select: { id: true, note: true, staff: { select: { userId: true } } },
    });
    if (!report) throw notFound("report");
    if (!isAboutMe(actor, report.staff?.userId))
      throw forbidden("analytics.not_own_report", "Only the person it is about can add a note.");
    if (!isNoteOpen(report.note, now))
      throw forbidden(
        "analytics.note_final",
        `A note can be changed for ${NOTE_DAYS} days after it was first written. This one stands as it is.`,
      );

    const { content } = input;
    if (!content) await tx.reportNote.deleteMany({ where: { reportId: report.id } });
    else
      await tx.$executeRaw`
        insert into report_notes (id, report_id, content, created_at, updated_at)
        values (uuid_v7(), ${report.id}::uuid, ${content}, ${now}, ${now})
        on conflict (report_id) do update set content = excluded.content, updated_at = excluded.updated_at`;
    return { reportId: report.id, isRemoved: !content };
  });
}
