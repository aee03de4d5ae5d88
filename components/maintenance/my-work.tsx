import { CircleCheckBig, Coffee } from "lucide-react";
import Link from "next/link";
import { RequestList } from "@/components/maintenance/request-list";
import { TransitionForm } from "@/components/maintenance/transition-form";
import type { View } from "@/components/maintenance/view";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { RequestRow } from "@/lib/maintenance/queries";
import { groupWork } from "@/lib/maintenance/work-groups";
import type { FormAction } from "@/lib/web/form-state";

/** A person's active requests in one glance, each with its next step. */
export function MyWork({
  rows,
  view,
  start,
}: {
  rows: RequestRow[];
  view: View;
  start: FormAction<{ ticketNumber: string }>;
}) {
  const { inProgress, overdue, today, later } = groupWork(rows, view.now, view.format.timeZone);
  const nextStep = (row: RequestRow) =>
    row.status === "IN_PROGRESS" ? (
      <Link href={`/maintenance/${row.ticketNumber}/resolve`} className={buttonClass({ variant: "primary" })}>
        <CircleCheckBig aria-hidden="true" /> Resolve
      </Link>
    ) : (
      <TransitionForm action={start} request={row} submitLabel="Start work" submitVariant="secondary" />
    );
  if (!rows.length)
    return (
      <Card>
        <EmptyState icon={<Coffee />} title="Your desk is clear">
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
    </div>
  );
}
