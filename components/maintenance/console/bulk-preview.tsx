import { RequestStatusBadge } from "@/components/maintenance/request-status";
import type { ConsoleRow } from "@/lib/maintenance/console-list";

const SHOWN = 25;

/** What was chosen, as far as a glance needs it. */
export function BulkPreview({ rows }: { rows: ConsoleRow[] }) {
  return (
    <ul className="divide-y divide-line text-sm">
      {rows.slice(0, SHOWN).map((row) => (
        <li key={row.ticketNumber} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 sm:px-5">
          <span className="text-muted tabular">{row.ticketNumber}</span>
          <span className="min-w-0 flex-1 basis-48 truncate">{row.title}</span>
          <span className="text-muted">{row.category.name}</span>
          {row.assignedTo && <span className="text-muted">{row.assignedTo.name}</span>}
          <RequestStatusBadge status={row.status} />
        </li>
      ))}
      {rows.length > SHOWN && (
        <li className="px-4 py-2 text-muted sm:px-5">and {rows.length - SHOWN} more</li>
      )}
    </ul>
  );
}
