import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ReportProgress } from "@/components/analytics/report-progress";
import { ReportTable } from "@/components/analytics/report-table";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { PERIOD_LABELS } from "@/lib/analytics/period-label";
import { getReportRun, listReportsOfPeriod } from "@/lib/analytics/report-run-queries";
import { reportInput } from "@/lib/analytics/report-schema";
import { formatDateTime } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireStaff } from "@/lib/web/session";
import { reportLine } from "../../report-line";

export const metadata: Metadata = { title: "Making reports" };

const REPORTS = "/admin-panel/reports";

/** How far the asked for reports are, and at the end what is stored. */
export default async function ReportRunPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, given, format] = await Promise.all([requireStaff(), params, estateSettings()]);
  const parsed = reportInput.safeParse(given);
  if (!parsed.success) notFound();
  const run = await found(getReportRun(actor, parsed.data.id));
  const isDone = run.status === "DONE";
  const rows = isDone ? await listReportsOfPeriod(actor, run) : [];

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: REPORTS, label: "Reports" }]}
        title={isDone ? `Reports for ${run.label}` : `Making the reports for ${run.label}`}
        meta={
          <>
            <span>{PERIOD_LABELS[run.period]}</span>
            <span>
              Asked for {formatDateTime(run.createdAt, format)}
              {run.requestedBy && ` by ${run.requestedBy.name}`}
            </span>
          </>
        }
      />
      <div className="grid gap-5">
        <ReportProgress
          run={run}
          action={
            run.status === "FAILED" && (
              <Link href={REPORTS} className={buttonClass()}>
                Back to generate them again
              </Link>
            )
          }
        />
        {isDone && (
          <Card className="overflow-hidden">
            <CardHeader
              title="What is stored"
              description="Of the whole estate, then of each person by name."
            />
            <ReportTable rows={rows.map((row) => reportLine(row, format))} />
          </Card>
        )}
      </div>
    </>
  );
}
