import Link from "next/link";
import { Moment } from "@/components/jobs/moment";
import { RunState } from "@/components/jobs/run-state";
import { runsHref } from "@/components/jobs/runs-href";
import { runHref, type View } from "@/components/jobs/view";
import { linkClass } from "@/components/ui/link-class";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { shortDuration } from "@/lib/background/duration";
import type { FunctionRow } from "@/lib/background/queries";
import { type RunStatus, shortName } from "@/lib/background/run-status";

/** How often each function ran, by state. */
export function FunctionTable({ functions, view }: { functions: FunctionRow[]; view: View }) {
  return (
    <Table label="Runs by function">
      <TableHead>
        <Th>Function</Th>
        <Th numeric>Running</Th>
        <Th numeric>Completed</Th>
        <Th numeric>Failed</Th>
        <Th numeric>Dealt with</Th>
        <Th numeric>Usually takes</Th>
        <Th>Last run</Th>
      </TableHead>
      <TableBody>
        {functions.map((row) => (
          <TableRow key={row.id}>
            <Td>
              <RowLink href={runsHref({ function: row.id })} className="break-words font-medium">
                {shortName(row.id)}
              </RowLink>
            </Td>
            <Count row={row} status="running" label="Running" />
            <Count row={row} status="completed" label="Completed" />
            <Count row={row} status="failed" label="Failed" />
            <Count row={row} status="dismissed" label="Dealt with" />
            <Td label="Usually takes" numeric>
              {row.medianMs === null ? "–" : shortDuration(row.medianMs)}
            </Td>
            <Td label="Last run">
              <LastRun row={row} view={view} />
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Count({ row, status, label }: { row: FunctionRow; status: RunStatus; label: string }) {
  const count = row[status];
  return (
    <Td label={label} numeric>
      {count === 0 ? (
        <span className="text-faint">0</span>
      ) : (
        <Link href={runsHref({ function: row.id, status })} className={`relative z-10 ${linkClass}`}>
          {count}
        </Link>
      )}
    </Td>
  );
}

/** When, and how it ended. */
export function LastRun({ row, view }: { row: FunctionRow; view: View }) {
  if (!row.lastRunId || !row.lastRunAt || !row.lastStatus) return <span className="text-faint">never</span>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Link href={runHref(row.lastRunId)} className={`relative z-10 ${linkClass}`}>
        <Moment at={row.lastRunAt} view={view} />
      </Link>
      <RunState status={row.lastStatus} />
    </span>
  );
}
