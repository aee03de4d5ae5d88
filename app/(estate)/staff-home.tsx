import { MyWork } from "@/components/maintenance/my-work";
import { RequestList } from "@/components/maintenance/request-list";
import { VisitList } from "@/components/maintenance/visit-list";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { LoadBar } from "@/components/ui/progress";
import { listRequests } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { listDeskVisits } from "@/lib/maintenance/visits/queries";
import { handlesMaintenance } from "@/lib/people/permissions";
import { estateSettings } from "@/lib/web/estate";
import { greeting } from "./greeting";
import { resumeAction, startAction } from "./maintenance/actions";
import { readMyWork } from "./my-work-query";
import type { HomeProps } from "./role-home";

/** Whoever does the work: what is on their desk, then what waits in their trade. */
export async function StaffHome({ actor, title }: HomeProps) {
  const now = new Date();
  const format = await estateSettings();
  const cap = format.maxConcurrentAssignments;
  const seesUnassigned = actor.staff !== null && handlesMaintenance(actor.staff);
  const [mine, waiting, visits] = await Promise.all([
    readMyWork(actor, now, cap),
    seesUnassigned
      ? listRequests(actor, listRequestsInput.parse({ tab: "unassigned", sort: "priority" }), now, 5)
      : { rows: [], nextCursor: null },
    listDeskVisits(actor, format.timeZone, now),
  ]);
  const view = { now, format };

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={title ?? greeting(actor.name, now, format.timeZone)}
        meta={
          <>
            With me now: <LoadBar value={mine.rows.length} max={cap} label="My workload" />
          </>
        }
        action={
          <Link href="/maintenance/create" className={cx(buttonClass(), iconClass("triangle-alert"))}>
            Report a problem
          </Link>
        }
      />
      <div className="grid gap-5">
        <VisitList {...visits} view={view} />
        <MyWork {...mine} view={view} start={startAction} resume={resumeAction} />
        <RequestList
          title="Waiting in your trade"
          description="Nobody has these yet."
          rows={waiting.rows}
          view={view}
          more={waiting.nextCursor ? { href: "/maintenance?tab=unassigned", label: "Show all" } : undefined}
        />
      </div>
    </div>
  );
}
