import { Moment } from "@/components/maintenance/moment";
import { RequestList } from "@/components/maintenance/request-list";
import { TransitionForm } from "@/components/maintenance/transition-form";
import type { View } from "@/components/maintenance/view";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import type { RequestRow } from "@/lib/maintenance/queries";
import { WAIT_LABEL } from "@/lib/maintenance/waiting";
import type { OpenWait } from "@/lib/maintenance/waits";
import { groupWork } from "@/lib/maintenance/work-groups";
import type { FormAction } from "@/lib/web/form-state";

/** A person's active requests in one glance, each with its next step. */
export function MyWork({
  rows,
  view,
  waits,
  start,
  resume,
}: {
  rows: RequestRow[];
  view: View;
  /** What some of them wait for, by request. */
  waits: ReadonlyMap<string, OpenWait>;
  start: FormAction<{ ticketNumber: string }>;
  resume: FormAction<{ ticketNumber: string }>;
}) {
  const waiting = rows.filter(({ id }) => waits.has(id));
  const { inProgress, overdue, today, later } = groupWork(
    rows.filter(({ id }) => !waits.has(id)),
    view.now,
    view.format.timeZone,
  );
  const nextStep = (row: RequestRow) =>
    row.status === "IN_PROGRESS" ? (
      <Link
        href={`/maintenance/${row.ticketNumber}/resolve`}
        className={cx(buttonClass({ variant: "primary" }), iconClass("circle-check-big"))}
      >
        Resolve
      </Link>
    ) : (
      <TransitionForm
        action={start}
        request={row}
        submitLabel="Start work"
        submitVariant="secondary"
        idempotent
        data-offline="start"
      />
    );
  if (!rows.length)
    return (
      <Card>
        <EmptyState icon={<span className={iconClass("coffee")} />} title="Your desk is clear">
          Nothing is assigned to you. New work appears here and at the bell.
        </EmptyState>
      </Card>
    );
  return (
    <div className="grid gap-5">
      <RequestList title="In progress" rows={inProgress} view={view} actionFor={nextStep} />
      <RequestList title="Overdue" rows={overdue} view={view} actionFor={nextStep} />
      <RequestList title="Due today" rows={today} view={view} actionFor={nextStep} />
      <RequestList title="Later" rows={later} view={view} actionFor={nextStep} />
      <RequestList
        title="Waiting for resident or access"
        rows={waiting}
        view={view}
        actionFor={(row) => (
          <TransitionForm action={resume} request={row} submitLabel="Continue" submitVariant="secondary" />
        )}
        remarkFor={({ id }) => <Remark wait={waits.get(id)} view={view} />}
      />
    </div>
  );
}

const Remark = ({ wait, view }: { wait: OpenWait | undefined; view: View }) =>
  wait && (
    <span className="block text-sm text-waiting">
      {WAIT_LABEL[wait.reason]} since <Moment at={wait.startedAt} view={view} />: {wait.note}
    </span>
  );
