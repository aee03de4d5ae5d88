import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { before, MOST_FINDINGS } from "../check";
import { endImports } from "../mend/end-imports";

/** Thousands of lines are minutes of work; the background work tries three times within an hour. */
const HOURS = 3;

/** An import that nobody carries out any more would be shown as running for ever, and its page would wait. */
export const stuckImports: Check = {
  name: "stuck-imports",
  label: "Every import of owners ends",
  find: async (now) => {
    const rows = await prisma.$queryRaw<{ row: string; name: string; since: Date; isRunning: boolean }[]>`
      select id::text as row, file_name as name, coalesce(started_at, created_at) as since,
        status = 'RUNNING' as "isRunning"
      from owner_imports
      where status in ('WAITING', 'RUNNING') and finished_at is null
        and coalesce(started_at, created_at) < ${before(now, HOURS)}
      order by 3 limit ${MOST_FINDINGS}`;
    return rows.map(({ row, name, since, isRunning }) => ({
      row,
      what: `The import of “${name}” ${isRunning ? "is running" : "waits"} since ${since.toISOString()} and has not ended.`,
      mend: "--fix ends it as failed, unless it is at work at this moment: nothing of it was imported, and the file can be uploaded again.",
    }));
  },
  fix: async (actor, findings, now) => {
    const { ended } = await endImports(
      actor,
      findings.map(({ row }) => row),
      now,
    );
    return ended.map((name) => `The import of “${name}” was ended as failed; nothing of it was imported.`);
  },
};
