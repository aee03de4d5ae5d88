import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { before, MOST_FINDINGS } from "../check";

/** What happened is told on within seconds; an hour means that nobody does the background work. */
export const oldOutbox: Check = {
  name: "old-outbox",
  label: "What happened is passed on within the hour",
  find: async (now) => {
    const rows = await prisma.$queryRaw<{ row: string; about: string; since: Date; error: string | null }[]>`
      select id::text as row, coalesce(payload ->> 'name', kind) as about, created_at as since,
        split_part(last_error, E'\n', 1) as error
      from jobs.task
      where kind <> 'cron_tick' and run_at <= ${now} and created_at < ${before(now, 1)}
        and (kind = 'deliver_event' or run_at < ${before(now, 1)})
      order by created_at, id limit ${MOST_FINDINGS}`;
    return rows.map(({ row, about, since, error }) => ({
      row: `jobs.task ${row}`,
      what: `${about} waits since ${since.toISOString()}${error ? ` (${error})` : ""}.`,
      mend: "Start the background work (the web server, or npm run worker); nothing is lost, it goes out then.",
    }));
  },
};
