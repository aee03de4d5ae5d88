import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { MetricGrid } from "@/components/analytics/metric-grid";
import { performanceHref } from "@/components/analytics/performance-url";
import { ReportExports } from "@/components/analytics/report-exports";
import { ReportNoteCard } from "@/components/analytics/report-note-card";
import type { Crumb } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { linkClass } from "@/components/ui/link-class";
import { figuresOf } from "@/lib/analytics/figures";
import { calendarDay } from "@/lib/analytics/period";
import { PERIOD_LABELS, UNIT_OF } from "@/lib/analytics/period-label";
import { canReadReports, canSeeFigures, canSeeMetric } from "@/lib/analytics/permissions";
import { isAboutMe, isNoteOpen } from "@/lib/analytics/report-note";
import { getReport } from "@/lib/analytics/report-queries";
import { performanceInput } from "@/lib/analytics/schema";
import type { UserActor } from "@/lib/platform/actor";
import { formatDateTime } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { noteReportAction } from "./staff/performance/actions";

type Props = { actor: UserActor; id: string; breadcrumbs: Crumb[]; hrefOf: (reportId: string) => string };

/** The figures as they stood when the report was made, against the report before it. */
export async function StoredReport({ actor, id, breadcrumbs, hrefOf }: Props) {
  if (!z.uuid().safeParse(id).success) notFound();
  const [report, format] = await Promise.all([found(getReport(actor, id)), estateSettings()]);
  const { period, label, metrics, note, previous, staff } = report;
  const userId = staff?.user.id ?? null;

  return (
    <>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={label}
        description={report.summary}
        meta={
          <>
            <Badge>{PERIOD_LABELS[period]}</Badge>
            <span>{staff?.user.name ?? "The whole estate"}</span>
            <span>Stored {formatDateTime(report.generatedAt, format)}</span>
          </>
        }
        action={
          <>
            {canSeeFigures(actor, userId) && (
              <Link
                className={buttonClass()}
                href={performanceHref(performanceInput.parse({ period: UNIT_OF[period] }), {
                  on: calendarDay(report.from, format.timeZone),
                  who: userId ?? "all",
                })}
              >
                Figures as of now
              </Link>
            )}
            <ReportExports href={`/admin-panel/reports/${id}`} />
          </>
        }
      />
      <MetricGrid
        label={`Figures for ${label}`}
        figures={figuresOf(metrics, {
          format,
          before: previous?.metrics,
          isOver: true,
          shows: (metric) => canSeeMetric(actor, userId, metric),
        })}
      />
      <p className="mt-5 text-muted text-sm">
        {previous ? (
          <>
            Compared with{" "}
            <Link href={hrefOf(previous.id)} className={linkClass}>
              the report before it, {previous.label}
            </Link>
            .{" "}
            {canReadReports(actor) && (
              <Link
                href={`/admin-panel/reports/compare?${new URLSearchParams({ who: userId ?? "estate", period, a: previous.id, b: id })}`}
                className={linkClass}
              >
                See the two side by side
              </Link>
            )}
          </>
        ) : (
          "There is no report of the period before it to compare with."
        )}{" "}
        “–” means no data.
      </p>
      <ReportNoteCard
        reportId={id}
        who={staff?.user.name ?? ""}
        note={note && { content: note.content, written: formatDateTime(note.updatedAt, format) }}
        action={
          userId && isAboutMe(actor, userId) && isNoteOpen(note, new Date()) ? noteReportAction : undefined
        }
      />
    </>
  );
}
