import { ClipboardList } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { GenerateReportsForm } from "@/components/analytics/generate-reports-form";
import { ReportProgress } from "@/components/analytics/report-progress";
import { ReportTable } from "@/components/analytics/report-table";
import { PageHeader } from "@/components/shell/page-header";
import { address } from "@/components/ui/address";
import { AddressPicker } from "@/components/ui/address-picker";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { linkClass } from "@/components/ui/link-class";
import { Pagination } from "@/components/ui/pagination";
import { listMeasuredPeople } from "@/lib/analytics/performance";
import { calendarDay } from "@/lib/analytics/period";
import { PERIOD_LABELS } from "@/lib/analytics/period-label";
import { canGenerateReports, canReadPacks, canReadReports } from "@/lib/analytics/permissions";
import { listReports } from "@/lib/analytics/report-queries";
import { listReportRuns } from "@/lib/analytics/report-run-queries";
import { type ListReportsInput, listReportsInput } from "@/lib/analytics/schema";
import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import { estateSettings } from "@/lib/web/estate";
import { requireStaff } from "@/lib/web/session";
import { requestReportsAction } from "./actions";
import { reportLine } from "./report-line";

export const metadata: Metadata = { title: "Reports" };

const BASE = "/admin-panel/reports";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReportsPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireStaff(), searchParams, estateSettings()]);
  if (!canReadReports(actor)) notFound();
  const list = listReportsInput.parse(query);
  const [{ rows, nextCursor }, people, runs] = await Promise.all([
    listReports(actor, list),
    listMeasuredPeople(actor),
    listReportRuns(actor),
  ]);

  return (
    <>
      <PageHeader
        title="Reports"
        description="The figures of each person and of the estate, as they stood when their day, week or month had ended."
        action={
          <>
            {canReadPacks(actor) && (
              <Link href="/committee-packs" className={buttonClass()}>
                Committee packs
              </Link>
            )}
            <Link href={`${BASE}/compare`} className={buttonClass()}>
              Compare two periods
            </Link>
          </>
        }
      />
      <div className="grid gap-5">
        {canGenerateReports(actor) && (
          <GenerateReportsForm
            action={requestReportsAction}
            today={calendarDay(new Date(), format.timeZone)}
          />
        )}
        {runs.map((run) => (
          <ReportProgress
            key={run.id}
            run={run}
            action={
              <Link href={`${BASE}/runs/${run.id}`} className={linkClass}>
                {run.status === "DONE" ? "What is stored" : "Follow it"}
              </Link>
            }
          />
        ))}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <FilterChips label="Period" chips={chips(list)} />
          <AddressPicker
            action={BASE}
            kept={{ period: list.period }}
            name="who"
            label="Reports of"
            chosen={list.who}
            options={[
              { value: "", label: "Everybody" },
              { value: "estate", label: "The whole estate" },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </div>
        <Card className="overflow-hidden">
          {rows.length > 0 ? (
            <ReportTable rows={rows.map((row) => reportLine(row, format))} />
          ) : (
            <Nothing isNarrowed={Boolean(list.period || list.who)} />
          )}
        </Card>
      </div>
      <Pagination
        previousHref={list.after && hrefOf(list)}
        nextHref={nextCursor ? hrefOf(list, { after: nextCursor }) : undefined}
        labels={{ previous: "Newest", next: "Older" }}
      />
    </>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  return (
    <EmptyState icon={<ClipboardList />} title={isNarrowed ? "No report fits" : "No reports yet"} level={3}>
      {isNarrowed
        ? "Take a filter away, or generate the reports of a period that is over."
        : "Daily reports come at 6:00, weekly ones on Mondays at 8:00, monthly ones on the 1st at 7:00."}
    </EmptyState>
  );
}

const chips = (list: ListReportsInput) =>
  (Object.entries(PERIOD_LABELS) as [ReportPeriod, string][]).map(([period, label]) => ({
    label,
    active: list.period === period,
    href: hrefOf(list, { period: list.period === period ? undefined : period }),
  }));

const hrefOf = (list: ListReportsInput, changes: Partial<ListReportsInput> = {}): string =>
  address(BASE, { ...list, after: undefined, ...changes });
