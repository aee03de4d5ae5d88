import type { View } from "@/components/maintenance/view";
import type { ConsoleRow } from "@/lib/maintenance/console-list";
import { variance } from "@/lib/maintenance/variance";
import { formatDateTime, formatDuration } from "@/lib/platform/format";

/** How late or early it was resolved against its due date. */
export function Late({ row, view }: { row: ConsoleRow; view: View }) {
  const late = row.resolvedAt && variance(row, view.now);
  if (late === null || !row.estimatedCompletion) return <span className="text-faint">–</span>;
  const title = `Due ${formatDateTime(row.estimatedCompletion, view.format)}`;
  return late > 0 ? (
    <span title={title} className="whitespace-nowrap text-alert">
      {formatDuration(late)} late
    </span>
  ) : (
    <span title={title} className="whitespace-nowrap text-muted">
      {formatDuration(late)} early
    </span>
  );
}
