import { AlarmClock, Clock } from "lucide-react";
import type { View } from "@/components/maintenance/view";
import { cx } from "@/components/ui/cx";
import { Time } from "@/components/ui/time";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { isOverdue } from "@/lib/maintenance/overdue";
import { isActive } from "@/lib/maintenance/status";
import { formatDateTime, formatDuration } from "@/lib/platform/format";

type Dated = { status: RequestStatus; estimatedCompletion: Date | null };

/** "due in 3 h" or "overdue by 2 d" while somebody works on it; nothing otherwise. */
export function Due({
  request,
  view,
  short,
  className,
}: {
  request: Dated;
  view: View;
  /** Where a column's head says "Due" already. */
  short?: boolean;
  className?: string;
}) {
  const due = request.estimatedCompletion;
  if (!due || !isActive(request.status)) return null;
  const late = isOverdue(request, view.now);
  const distance = formatDuration(due.getTime() - view.now.getTime());
  const Icon = late ? AlarmClock : Clock;
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 whitespace-nowrap text-sm",
        late ? "font-medium text-alert" : "text-muted",
        className,
      )}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      <Time
        iso={due.toISOString()}
        relative={late ? `Overdue by ${distance}` : `${short ? "In" : "Due in"} ${distance}`}
        exact={`Due ${formatDateTime(due, view.format)}`}
      />
    </span>
  );
}
