import { Moment } from "@/components/jobs/moment";
import type { View } from "@/components/jobs/view";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { HeldUpTask } from "@/lib/background/queries";

const WHAT: Record<string, string> = {
  deliver_event: "Activity on its way",
  report_failure: "Report of a failure",
  call_function: "Call of a function",
  wake_run: "End of a sleep",
  cron_tick: "Tick of the schedule",
};

/** Work that failed from outside (the database, the Inngest server was away). Nothing is drawn when there is none. */
export function HeldUp({ tasks, view }: { tasks: HeldUpTask[]; view: View }) {
  if (tasks.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title="Held up"
        description="What the database or the Inngest server did not let happen. It is repeated until it succeeds."
      />
      <CardBody>
        <ul className="grid gap-4 text-sm">
          {tasks.map((task) => (
            <li key={task.id} className="grid gap-1">
              <p>
                <span className="font-medium">{WHAT[task.kind] ?? task.kind}</span>
                {task.about && <span className="break-all text-muted"> · {task.about}</span>}
              </p>
              <p className="break-words text-alert">{task.error}</p>
              <p className="text-muted">
                Tried {task.attempts} {task.attempts === 1 ? "time" : "times"}; next try{" "}
                <Moment at={task.nextTryAt} view={view} />
              </p>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
