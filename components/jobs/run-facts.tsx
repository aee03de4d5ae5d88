import Link from "next/link";
import { ExactMoment, Moment } from "@/components/jobs/moment";
import { runHref, type View } from "@/components/jobs/view";
import { DefinitionList } from "@/components/ui/definition-list";
import { linkClass } from "@/components/ui/link-class";
import { shortDuration } from "@/lib/background/duration";
import type { RunDetail } from "@/lib/background/run-queries";

/** When it ran, how often it was tried, what comes next, and what it has to do with other runs. */
export function RunFacts({ run, view }: { run: RunDetail; view: View }) {
  const took = (run.endedAt ?? view.now).getTime() - run.createdAt.getTime();
  const items = [
    { term: "Began", value: <ExactMoment at={run.createdAt} view={view} /> },
    {
      term: run.endedAt ? "Took" : "For",
      value: run.endedAt ? shortDuration(took) : `${shortDuration(took)}, not ended`,
    },
    { term: "Failed attempts", value: failedAttempts(run) },
    ...(run.due ? [{ term: "Next try", value: <Next due={run.due} view={view} /> }] : []),
    ...(run.againOf
      ? [{ term: "Runs again what", value: <RunLink id={run.againOf}>failed before</RunLink> }]
      : []),
    ...(run.ranAgainAs
      ? [{ term: "Was run again", value: <RunLink id={run.ranAgainAs}>see that run</RunLink> }]
      : []),
    ...(run.dismissedAt
      ? [
          {
            term: "Dealt with",
            value: (
              <>
                {run.dismissedBy ?? "Somebody"}, <Moment at={run.dismissedAt} view={view} />
              </>
            ),
          },
        ]
      : []),
  ];
  return <DefinitionList items={items} />;
}

/** Of the step that is due, or that failed last: a saved step gives the rest its full attempts again. */
function failedAttempts({ status, attempt, maxAttempts, due }: RunDetail): string {
  const crashes = due ? Math.max(0, due.attempts - 1) : 0;
  const failed = status === "failed" || status === "dismissed" ? attempt + 1 : attempt + crashes;
  if (failed === 0) return "None";
  return maxAttempts ? `${failed} of ${maxAttempts}` : String(failed);
}

function Next({ due, view }: { due: NonNullable<RunDetail["due"]>; view: View }) {
  if (due.inHand) return "Is being worked on now";
  return (
    <>
      <Moment at={due.at} view={view} />
      {due.error && <span className="block break-words text-alert">{due.error}</span>}
    </>
  );
}

function RunLink({ id, children }: { id: string; children: string }) {
  return (
    <Link href={runHref(id)} className={linkClass}>
      {children}
    </Link>
  );
}
