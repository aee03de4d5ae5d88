import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { before, MOST_FINDINGS } from "../check";
import { wakeRuns } from "../mend/wake-runs";

/** Of a run there is always a task: its next step, its repetition or its sleep. Without one it would wait forever. */
export const stuckRuns: Check = {
  name: "stuck-runs",
  label: "Every run of the background work goes on",
  find: async (now) => {
    const rows = await prisma.$queryRaw<{ row: string; name: string; since: Date; isReport: boolean }[]>`
      select r.id as row, r.function_id as name, r.created_at as since, false as "isReport" from jobs.run r
      where r.status = 'running' and r.created_at < ${before(now, 1)}
        and not exists (select from jobs.task t where t.payload ->> 'runId' = r.id)
      union all
      select id::text, label, created_at, true from report_runs
      where finished_at is null and created_at < ${before(now, 1)}
      order by 3 limit ${MOST_FINDINGS}`;
    return rows.map(({ row, name, since, isReport }) => ({
      row: isReport ? `report_runs ${row}` : row,
      what: isReport
        ? `The reports for ${name} are being made since ${since.toISOString()}.`
        : `The run ${row} of ${name} stands still since ${since.toISOString()}: nothing in the queue takes it on.`,
      mend: isReport
        ? "Look at the background work in the console; failed runs can be run again there, or by jobs retry."
        : "--fix puts it back into the queue; steps that are done are not repeated.",
    }));
  },
  fix: async (actor, findings) => {
    const { woken } = await wakeRuns(
      actor,
      findings.map(({ row }) => row),
    );
    return woken.map((id) => `The run ${id} goes on.`);
  },
};
