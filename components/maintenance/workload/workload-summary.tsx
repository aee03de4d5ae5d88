import { PriorityMark } from "@/components/maintenance/priority-mark";
import { Card, CardBody } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { LoadBar } from "@/components/ui/progress";
import type { summariseWork } from "@/lib/maintenance/workload-rules";

/** A person's own load: how full, how pressing, how urgent. */
export function WorkloadSummary({
  load,
  cap,
  summary,
}: {
  load: number;
  cap: number;
  summary: ReturnType<typeof summariseWork>;
}) {
  const byPriority = summary.byPriority.filter(({ count }) => count > 0);
  return (
    <Card>
      <CardBody className="flex flex-wrap items-center gap-x-10 gap-y-4">
        <div className="grid gap-1">
          <h2 className="text-muted text-sm">With me now</h2>
          <LoadBar value={load} max={cap} label="My workload" className="[&_[role=meter]]:w-40" />
          <p className="text-muted text-sm">{roomText(load, cap)}</p>
        </div>
        <dl className="flex gap-8">
          <Count label="Overdue" count={summary.overdue} tone="text-alert" />
          <Count label="Due today" count={summary.today} tone="text-waiting" />
          <Count label="Later" count={summary.later} />
        </dl>
        <ul aria-label="By priority" className="flex flex-wrap gap-x-5 gap-y-1 empty:hidden">
          {byPriority.map(({ priority, count }) => (
            <li key={priority} className="flex items-center gap-1.5 text-sm tabular">
              <PriorityMark priority={priority} /> {count}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function roomText(load: number, cap: number): string {
  const room = cap - load;
  if (room <= 0) return "Full: nothing more can be assigned to you.";
  return room === 1 ? "Room for one more request." : `Room for ${room} more requests.`;
}

const Count = ({ label, count, tone }: { label: string; count: number; tone?: string }) => (
  <div className="flex flex-col-reverse">
    <dt className="text-muted text-sm">{label}</dt>
    <dd className={cx("font-semibold text-2xl tabular", count > 0 && tone)}>{count}</dd>
  </div>
);
