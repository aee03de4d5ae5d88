import { LastRun } from "@/components/jobs/function-table";
import { ExactMoment, Moment } from "@/components/jobs/moment";
import type { View } from "@/components/jobs/view";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { FunctionRow } from "@/lib/background/queries";
import { type EngineKind, shortName } from "@/lib/background/run-status";

/** What runs by the clock: when it ran last and runs next. */
export function ScheduleTable({
  functions,
  engine,
  view,
}: {
  functions: FunctionRow[];
  engine: EngineKind | null;
  view: View;
}) {
  return (
    <Table label="Schedule">
      <TableHead>
        <Th>Function</Th>
        <Th>When</Th>
        <Th>Last run</Th>
        <Th>Next run</Th>
      </TableHead>
      <TableBody>
        {functions.map((row) => (
          <TableRow key={row.id}>
            <Td className="font-medium">{shortName(row.id)}</Td>
            <Td label="When">
              {row.crons.map((cron) => (
                <code key={cron} className="block whitespace-nowrap text-xs">
                  {cron}
                </code>
              ))}
            </Td>
            <Td label="Last run">
              <LastRun row={row} view={view} />
            </Td>
            <Td label="Next run">
              <NextRun at={row.nextRunAt} engine={engine} view={view} />
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function NextRun({ at, engine, view }: { at: Date | null; engine: EngineKind | null; view: View }) {
  if (at)
    return (
      <>
        <Moment at={at} view={view} /> (<ExactMoment at={at} view={view} />)
      </>
    );
  return engine === "inngest" ? "The Inngest server knows" : "Planned when the worker starts";
}
