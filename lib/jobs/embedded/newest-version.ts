import type { Pool, PoolClient } from "pg";
import type { Run, StartedFunction } from "./run";
import type { ServedFunction } from "./served-function";

/*
 * During an upgrade a process of the older version is still at work. The newest one has said in jobs.function what it
 * serves (lib/jobs/announce.ts): the older one starts what it does not know itself, and leaves the calls to the newest.
 */

const SERVED = "select id, concurrency from jobs.function where engine = 'embedded'";

/** The functions that listen to an event, without those that this process has started for it. */
export async function newListeners(client: PoolClient, event: string, started: string[]) {
  const { rows } = await client.query<StartedFunction>(`${SERVED} and $1 = any(events) and id <> all($2)`, [
    event,
    started,
  ]);
  return rows;
}

/** The function, if it has this schedule. */
export async function newlyScheduled(client: PoolClient, id: string, cron: string) {
  const { rows } = await client.query<StartedFunction>(`${SERVED} and id = $1 and $2 = any(crons)`, [
    id,
    cron,
  ]);
  return rows[0];
}

/** Does the newest version run the function on this event, and this process does not? */
export async function isForNewest(
  pool: Pool,
  own: ServedFunction | undefined,
  { function_id, event: { name, data } }: Run,
): Promise<boolean> {
  const cron = (data as { cron?: string } | null)?.cron ?? null;
  if (own && (own.events.includes(name) || (cron !== null && own.crons.includes(cron)))) return false;
  const served = `${SERVED} and id = $1 and ($2 = any(events) or $3 = any(crons))`;
  return (await pool.query(served, [function_id, name, cron])).rowCount === 1;
}
