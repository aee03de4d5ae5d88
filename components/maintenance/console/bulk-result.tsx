import { CircleAlert, CircleCheckBig } from "lucide-react";
import { buttonClass } from "@/components/ui/button";
import type { BulkRow } from "@/lib/maintenance/bulk/for-each-ticket";
import { toCsv } from "@/lib/platform/csv";

/** What became of each request: the refused ones first, with why. */
export function BulkResult({ rows, back }: { rows: BulkRow[]; back: string }) {
  const refused = rows.filter(({ isDone }) => !isDone);
  const done = rows.filter(({ isDone }) => isDone);
  return (
    <div className="grid gap-4">
      <p role="status" className="font-medium">
        {done.length} done{refused.length > 0 && `, ${refused.length} refused`}.
        {refused.length > 0 && (
          <span className="font-normal text-muted"> What was refused was not changed.</span>
        )}
      </p>
      <ul className="max-h-[32rem] divide-y divide-line overflow-y-auto rounded border text-sm">
        {[...refused, ...done].map(({ ticketNumber, isDone, message }) => (
          <li key={ticketNumber} className="flex gap-2.5 px-3 py-2">
            {isDone ? (
              <CircleCheckBig aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-done" />
            ) : (
              <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-alert" />
            )}
            <span className="grid gap-x-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
              <a href={`/maintenance/${ticketNumber}`} className="font-medium tabular hover:underline">
                {ticketNumber}
              </a>
              <span className={isDone ? "text-muted" : undefined}>{message}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <a href={back} className={buttonClass({ variant: "primary" })}>
          Back to the list
        </a>
        <a href={asFile(rows)} download="result.csv" className={buttonClass()}>
          Download the result
        </a>
      </div>
    </div>
  );
}

/** Made in the page itself: the result is kept nowhere else. */
const asFile = (rows: BulkRow[]) =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(
    toCsv(
      [
        { header: "Ticket", value: ({ ticketNumber }: BulkRow) => ticketNumber },
        { header: "Result", value: ({ isDone }: BulkRow) => (isDone ? "done" : "refused") },
        { header: "What happened", value: ({ message }: BulkRow) => message },
      ],
      rows,
    ),
  )}`;
