import { Time } from "@/components/ui/time";
import type { PersonChange, PersonEntry } from "@/lib/people/history";
import { HISTORY_COLUMNS } from "@/lib/people/history-labels";
import { type EstateFormat, formatDate, formatDateTime, formatRelative } from "@/lib/platform/format";

type View = { now: Date; format: EstateFormat };

/** Who changed what about a person, newest first. Entries of nothing people ask about are left out. */
export function PersonHistory({ entries, view }: { entries: PersonEntry[]; view: View }) {
  const shown = entries
    .map((entry) => ({ ...entry, changes: entry.changes.filter(({ column }) => column in HISTORY_COLUMNS) }))
    .filter(({ changes, action }) => action === "INSERT" || changes.length > 0);
  if (!shown.length) return <p className="text-muted text-sm">Nothing has been recorded yet.</p>;
  return (
    <ol className="divide-y divide-line text-sm">
      {shown.map((entry) => (
        <li key={entry.id} className="grid gap-1 py-2.5 first:pt-0">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="font-medium">{who(entry.actorLabel)}</span>
            <Time
              iso={entry.at.toISOString()}
              relative={formatRelative(entry.at, view.now, view.format)}
              exact={formatDateTime(entry.at, view.format)}
              className="text-faint text-xs"
            />
          </p>
          {entry.action === "INSERT" ? (
            <p className="text-muted">Made the record.</p>
          ) : (
            <ul className="grid gap-0.5 text-muted">
              {entry.changes.map((change) => (
                <Change key={change.column} change={change} view={view} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Change({ change: { column, from, to }, view }: { change: PersonChange; view: View }) {
  const [label] = HISTORY_COLUMNS[column] ?? [column];
  return (
    <li className="break-words">
      {label}: <span className="text-faint">{write(column, from, view)}</span>{" "}
      <span aria-hidden="true">→</span>
      <span className="sr-only">to</span> <span className="text-ink">{write(column, to, view)}</span>
    </li>
  );
}

function write(column: string, value: unknown, { format }: View): string {
  const show = HISTORY_COLUMNS[column]?.[1];
  if (value === null || value === undefined || value === "") return "–";
  if (show === "flag") return value ? "yes" : "no";
  if (show === "someone") return "somebody else";
  if (show === "instant") return formatDateTime(new Date(String(value)), format);
  if (show === "day") return formatDate(new Date(`${value}T00:00:00Z`), { ...format, timeZone: "UTC" });
  if (typeof show === "object") return show[String(value)] ?? String(value);
  return String(value);
}

function who(label: string): string {
  if (label === "visitor") return "Somebody not signed in";
  return label.startsWith("system:") ? "The system" : label;
}
