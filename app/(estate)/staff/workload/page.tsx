import type { Metadata } from "next";
import { MyWork } from "@/components/maintenance/my-work";
import { NoticeBanner } from "@/components/maintenance/notice";
import { WorkloadSummary } from "@/components/maintenance/workload/workload-summary";
import { PageHeader } from "@/components/shell/page-header";
import { canSeeBoard } from "@/lib/maintenance/workload";
import { summariseWork } from "@/lib/maintenance/workload-rules";
import { workloadInput } from "@/lib/maintenance/workload-schema";
import { estateSettings } from "@/lib/web/estate";
import { requireStaff } from "@/lib/web/session";
import { resumeAction, startAction } from "../../maintenance/actions";
import { readMyWork } from "../../my-work-query";
import { Team } from "./team";

export const metadata: Metadata = { title: "Workload" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** My own load, and for whoever leads people or hands out work the desks of the team. */
export default async function WorkloadPage({ searchParams }: Props) {
  const [actor, query, settings] = await Promise.all([requireStaff(), searchParams, estateSettings()]);
  const now = new Date();
  const view = { now, format: settings };
  const cap = settings.maxConcurrentAssignments;
  const mine = await readMyWork(actor, now, cap);
  const leads = canSeeBoard(actor);
  const own = <MyWork {...mine} view={view} start={startAction} resume={resumeAction} />;

  return (
    <>
      <PageHeader
        title="Workload"
        description={
          leads
            ? "Your own, and the desks of the team."
            : "What is with you now, against what you may have at once."
        }
      />
      <NoticeBanner notice={query.notice} ticket={query.ticket} />
      <div className="grid gap-5">
        {(actor.staff || mine.rows.length > 0) && (
          <WorkloadSummary
            load={mine.rows.length}
            cap={cap}
            summary={summariseWork(mine.rows, now, settings.timeZone)}
          />
        )}
        {leads ? (
          <>
            {mine.rows.length > 0 && (
              <details className="group">
                <summary className="min-h-control cursor-pointer content-center font-medium">
                  My requests
                </summary>
                <div className="mt-3">{own}</div>
              </details>
            )}
            <Team actor={actor} settings={settings} state={workloadInput.parse(query)} now={now} />
          </>
        ) : (
          own
        )}
      </div>
    </>
  );
}
