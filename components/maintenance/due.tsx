import type { View } from "@/components/maintenance/view";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Time } from "@/components/ui/time";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { isOverdue } from "@/lib/maintenance/overdue";
import { isActive } from "@/lib/maintenance/status";
import { formatDateTime, formatDuration } from "@/lib/platform/format";

type Dated = { status: RequestStatus; estimatedCompletion: Date | null };

/** "due in 3 h" or "overdue by 2 d" while somebody works on it; nothing otherwise. */
export function Due({ request, view, className }: { request: Dated; view: View; className?: string }) {
  const due = request.estimatedCompletion;
  if (!due || !isActive(request.status)) return null;
  const late = isOverdue(request, view.now);
  const distance = formatDuration(due.getTime() - view.now.getTime());
  return (
    <Time
      iso={due.toISOString()}
      relative={late ? `Overdue by ${distance}` : `Due in ${distance}`}
      exact={`Due ${formatDateTime(due, view.format)}`}
      className={cx(
        "mark",
        iconClass(late ? "alarm-clock" : "clock"),
        late ? "font-medium text-alert" : "text-muted",
        className,
      )}
    />
  );
}
