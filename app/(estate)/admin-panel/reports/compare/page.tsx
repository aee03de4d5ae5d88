import { ClipboardList } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportCompareForm } from "@/components/analytics/report-compare-form";
import { ReportComparison } from "@/components/analytics/report-comparison";
import { ReportExports } from "@/components/analytics/report-exports";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { listComparable } from "@/lib/analytics/compare-queries";
import { listMeasuredPeople } from "@/lib/analytics/performance";
import { canReadReports } from "@/lib/analytics/permissions";
import { comparePageInput } from "@/lib/analytics/report-schema";
import { getComparisonSheet } from "@/lib/analytics/report-sheet";
import { found } from "@/lib/web/found";
import { requireStaff } from "@/lib/web/session";

export const metadata: Metadata = { title: "Compare two periods" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Two stored reports side by side; without a choice the newest two. */
export default async function ComparePage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireStaff(), searchParams]);
  if (!canReadReports(actor)) notFound();
  const { who, period, ...chosen } = comparePageInput.parse(query);
  const [reports, people] = await Promise.all([
    listComparable(actor, { userId: who === "estate" ? null : who, period }),
    listMeasuredPeople(actor),
  ]);
  const known = (id: string | undefined) => reports.find((report) => report.id === id)?.id;
  const b = known(chosen.b) ?? reports.find(({ id }) => id !== chosen.a)?.id;
  const a = known(chosen.a) ?? reports.find(({ id }) => id !== b)?.id;
  const sheet = a && b && a !== b ? await found(getComparisonSheet(actor, { a, b })) : null;

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/admin-panel/reports", label: "Reports" }]}
        title="Compare two periods"
        description="Two stored reports of the same person, or of the estate, side by side: as the figures stood when each was stored."
        action={sheet && <ReportExports href="/admin-panel/reports/compare" query={`?a=${a}&b=${b}`} />}
      />
      <div className="grid gap-5">
        <ReportCompareForm
          who={who}
          people={[
            { value: "estate", label: "The whole estate" },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          period={period}
          reports={reports.map(({ id, label }) => ({ value: id, label }))}
          earlier={a}
          later={b}
        />
        <Card className="overflow-hidden">
          {sheet ? (
            <>
              <CardHeader
                title={sheet.who}
                description="Later minus earlier. Under each figure how many requests it rests on; “–” means no data."
              />
              <ReportComparison {...sheet} />
            </>
          ) : (
            <EmptyState icon={<ClipboardList />} title="Two reports are needed" level={3}>
              {reports.length < 2
                ? "There are not yet two stored reports of this kind. Choose another person or length, or generate the reports of an earlier period."
                : "You chose the same report twice. Choose two different periods."}
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}
