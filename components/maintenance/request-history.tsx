import { ExactMoment } from "@/components/maintenance/moment";
import type { View } from "@/components/maintenance/view";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import type { AuditChange, HistoryEntry } from "@/lib/maintenance/history";
import { priorityLabel } from "@/lib/maintenance/priority";
import { STATUS_LABEL } from "@/lib/maintenance/status";
import { formatDateTime, formatMoney } from "@/lib/platform/format";

type Show = (value: unknown, view: View) => string;

const text: Show = (value) => String(value);
const instant: Show = (value, view) => formatDateTime(new Date(String(value)), view.format);
const money: Show = (value, view) => formatMoney(String(value), view.format);

/** The columns a person asks about. The audit keeps all of them. */
const COLUMNS: Record<string, [label: string, show: Show]> = {
  status: ["Status", (value) => STATUS_LABEL[value as RequestStatus] ?? String(value)],
  title: ["Title", text],
  description: ["Description", text],
  location: ["Location", text],
  priority: ["Priority", (value) => priorityLabel(Number(value))],
  category_id: ["Category", text],
  assigned_to_id: ["Assignee", text],
  estimated_completion: ["Expected by", instant],
  estimated_cost: ["Estimated cost", money],
  actual_cost: ["Actual cost", money],
  vendor_id: ["Vendor", text],
  vendor_rating: ["Vendor’s rating", (value) => `${value} of 5`],
  resident_rating: ["Rating", (value) => `${value} of 5`],
  resident_feedback: ["Feedback", text],
  escalation_level: ["Escalation level", text],
};
const COSTS = ["estimated_cost", "actual_cost", "vendor_id", "vendor_rating"];

/** The audit of a request, newest first, for staff. */
export function RequestHistory({
  entries,
  view,
  showsCosts,
}: {
  entries: HistoryEntry[];
  view: View;
  showsCosts: boolean;
}) {
  if (!entries.length) return <p className="text-muted text-sm">Nothing has been recorded yet.</p>;
  return (
    <ol className="divide-y divide-line text-sm">
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-1 py-2.5 first:pt-0">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="font-medium">{who(entry.actorLabel)}</span>
            <ExactMoment at={entry.at} view={view} className="text-faint text-xs" />
          </p>
          {entry.action === "INSERT" ? (
            <p className="text-muted">Filed the request.</p>
          ) : (
            <ul className="grid gap-0.5 text-muted">
              {entry.changes
                .filter((change) => isShown(change, showsCosts))
                .map((change) => (
                  <Change key={change.column} change={change} view={view} />
                ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

const isShown = ({ column }: AuditChange, showsCosts: boolean) =>
  column in COLUMNS && (showsCosts || !COSTS.includes(column));

const who = (label: string) => (label.startsWith("system:") ? "The system" : label);

function Change({ change: { column, from, to }, view }: { change: AuditChange; view: View }) {
  const [label, show] = COLUMNS[column] ?? [column, text];
  const write = (value: unknown) => (value === null || value === "" ? "–" : show(value, view));
  return (
    <li className="line-clamp-3">
      {label}: <span className="text-faint">{write(from)}</span> <span aria-hidden="true">→</span>
      <span className="sr-only">to</span> <span className="text-ink">{write(to)}</span>
    </li>
  );
}
