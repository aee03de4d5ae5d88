import { Moment } from "@/components/jobs/moment";
import { RunState } from "@/components/jobs/run-state";
import { runHref, type View } from "@/components/jobs/view";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { shortDuration } from "@/lib/background/duration";
import type { RunRow } from "@/lib/background/run-queries";
import { shortName } from "@/lib/background/run-status";

export function RunList({ runs, view }: { runs: RunRow[]; view: View }) {
  return (
    <Table label="Runs">
      <TableHead>
        <Th>Function</Th>
        <Th>Because of</Th>
        <Th>State</Th>
        <Th>Began</Th>
        <Th numeric>Took</Th>
      </TableHead>
      <TableBody>
        {runs.map((run) => (
          <TableRow key={run.id}>
            <Td>
              <RowLink href={runHref(run.id)} className="break-words font-medium">
                {shortName(run.functionId)}
              </RowLink>
            </Td>
            <Td label="Because of" className="break-words">
              {run.eventName}
            </Td>
            <Td label="State">
              <span className="flex flex-wrap items-center gap-2">
                <RunState status={run.status} />
                {run.status === "running" && run.attempt > 0 && (
                  <span className="text-waiting text-xs">failed {run.attempt}×, tries again</span>
                )}
              </span>
            </Td>
            <Td label="Began">
              <Moment at={run.createdAt} view={view} />
            </Td>
            <Td label="Took" numeric>
              {run.endedAt ? shortDuration(run.endedAt.getTime() - run.createdAt.getTime()) : "–"}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
