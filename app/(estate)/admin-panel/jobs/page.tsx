import { RotateCw } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FunctionTable } from "@/components/jobs/function-table";
import { HeldUp } from "@/components/jobs/held-up";
import { QueueSummary } from "@/components/jobs/queue-summary";
import { runsHref } from "@/components/jobs/runs-href";
import { ScheduleTable } from "@/components/jobs/schedule-table";
import { JOBS_PAGE } from "@/components/jobs/view";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import { getOverview, listFunctions, listHeldUp } from "@/lib/background/queries";
import { type EngineKind, PERIODS, type Period, periodStart } from "@/lib/background/run-status";
import { overviewInput } from "@/lib/background/schema";
import { isAdministrator } from "@/lib/people/permissions";
import { formatDateTime } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Background work" };

const PERIOD_LABEL: Record<Period, string> = { "24h": "Last 24 hours", "7d": "Last 7 days" };
const ENGINE: Record<EngineKind, string> = {
  embedded: "The embedded engine runs everything below.",
  inngest:
    "An Inngest server runs the functions: their runs are in its own console; here is what waits to reach it.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JobsPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  if (!isAdministrator(actor)) notFound();
  const { period } = overviewInput.parse(query);
  const now = new Date();
  const [overview, functions, heldUp, format] = await Promise.all([
    getOverview(actor, now),
    listFunctions(actor, periodStart(period, now)),
    listHeldUp(actor),
    estateSettings(),
  ]);
  const view = { now, format };
  const href = (each: Period) => (each === "24h" ? JOBS_PAGE : `${JOBS_PAGE}?period=${each}`);

  return (
    <div className="grid gap-6">
      <PageHeader
        title="Background work"
        description={
          overview.engine ? ENGINE[overview.engine] : "No process has announced its functions yet."
        }
        meta={`As of ${formatDateTime(now, format)} · ${overview.workers} ${overview.workers === 1 ? "process" : "processes"} at work`}
        action={
          <>
            <Link href={href(period)} className={buttonClass()}>
              <RotateCw aria-hidden="true" /> Refresh
            </Link>
            <Link href={runsHref({})} className={buttonClass()}>
              All runs
            </Link>
          </>
        }
      />
      <QueueSummary overview={overview} view={view} />
      <HeldUp tasks={heldUp} view={view} />
      <section className="grid gap-4">
        <h2 className="font-semibold text-lg tracking-tight">Runs by function</h2>
        <Tabs
          label="How far back"
          tabs={PERIODS.map((each) => ({
            href: href(each),
            label: PERIOD_LABEL[each],
            current: each === period,
          }))}
        />
        <Card className="overflow-hidden">
          <FunctionTable functions={functions} view={view} />
        </Card>
      </section>
      <Card className="overflow-hidden">
        <CardHeader title="Schedule" description="Times are the estate's." />
        <ScheduleTable
          functions={functions.filter(({ crons }) => crons.length > 0)}
          engine={overview.engine}
          view={view}
        />
      </Card>
    </div>
  );
}
