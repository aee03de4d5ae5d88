import { Cog } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RunFilters } from "@/components/jobs/run-filters";
import { RunList } from "@/components/jobs/run-list";
import { runsHref } from "@/components/jobs/runs-href";
import { JOBS_PAGE } from "@/components/jobs/view";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { listFunctionIds, listRuns } from "@/lib/background/run-queries";
import { runsInput } from "@/lib/background/schema";
import { isAdministrator } from "@/lib/people/permissions";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Runs" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RunsPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  if (!isAdministrator(actor)) notFound();
  const list = runsInput.parse(query);
  const [{ runs, next }, functions, format] = await Promise.all([
    listRuns(actor, list),
    listFunctionIds(actor),
    estateSettings(),
  ]);

  return (
    <div className="grid gap-4">
      <PageHeader breadcrumbs={[{ href: JOBS_PAGE, label: "Background work" }]} title="Runs" />
      <RunFilters list={list} functions={functions} />
      <Card className="overflow-hidden">
        {runs.length ? (
          <RunList runs={runs} view={{ now: new Date(), format }} />
        ) : (
          <EmptyState icon={<Cog />} title={list.status === "failed" ? "Nothing has failed" : "No runs"}>
            {list.status === "failed"
              ? "Every failed run has been dealt with."
              : "No run fits these filters. Completed runs are kept for 30 days."}
          </EmptyState>
        )}
      </Card>
      <Pagination
        previousHref={list.after ? runsHref({ ...list, after: undefined }) : undefined}
        nextHref={next ? runsHref({ ...list, after: next }) : undefined}
        labels={{ previous: "Newest", next: "Older" }}
      />
    </div>
  );
}
