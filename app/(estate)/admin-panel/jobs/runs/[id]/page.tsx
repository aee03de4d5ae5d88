import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DataBlock } from "@/components/jobs/data-block";
import { ErrorBlock } from "@/components/jobs/error-block";
import { FailedRunForms } from "@/components/jobs/failed-run-forms";
import { RunFacts } from "@/components/jobs/run-facts";
import { RunState } from "@/components/jobs/run-state";
import { RunSteps } from "@/components/jobs/run-steps";
import { runsHref } from "@/components/jobs/runs-href";
import { JOBS_PAGE } from "@/components/jobs/view";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { getRun } from "@/lib/background/run-queries";
import { shortName } from "@/lib/background/run-status";
import { isAdministrator } from "@/lib/people/permissions";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { dismissRunAction, runAgainAction } from "../../actions";

export const metadata: Metadata = { title: "Run" };

type Props = { params: Promise<{ id: string }> };

export default async function RunPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!isAdministrator(actor)) notFound();
  const [run, format] = await Promise.all([found(getRun(actor, id)), estateSettings()]);
  const view = { now: new Date(), format };

  return (
    <div className="grid gap-6">
      <PageHeader
        breadcrumbs={[
          { href: JOBS_PAGE, label: "Background work" },
          { href: runsHref({ function: run.functionId }), label: shortName(run.functionId) },
        ]}
        title="Run"
        meta={
          <>
            <RunState status={run.status} />
            <span className="break-all">{run.id}</span>
          </>
        }
        action={
          run.status === "failed" && (
            <FailedRunForms runId={run.id} runAgain={runAgainAction} dismiss={dismissRunAction} />
          )
        }
      />
      {run.error && (
        <Card>
          <CardHeader title="Why it failed" />
          <CardBody>
            <ErrorBlock error={run.error} />
          </CardBody>
        </Card>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card>
          <CardHeader title="What happened" />
          <CardBody className="grid gap-6">
            <RunFacts run={run} view={view} />
            <RunSteps steps={run.steps} view={view} />
          </CardBody>
        </Card>
        <Card>
          <CardHeader title="Because of" description={run.event.name} />
          <CardBody className="grid gap-4">
            <DataBlock label="Event" data={run.event} />
            {run.result !== undefined && <DataBlock label="Result" data={run.result} />}
          </CardBody>
        </Card>
      </div>
    </div>
  );
}
