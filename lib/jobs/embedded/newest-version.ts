import type { Pool, PoolClient } from "pg";
import type { StartedFunction } from "./run";

/*
 * During an upgrade a process of the older version is still at work. The newest one has said in jobs.function what it
 * serves (lib/jobs/announce.ts): the older one starts what it does not know itself, and leaves the calls to the newest.
 */

const SERVED = "select id, concurrency from jobs.function where engine = 'embedded'";

/** The functions that listen to an event, without those that this process knows. */
export async function newListeners(client: PoolClient, event: string, known: string[]) {
  const { rows } = await client.query<StartedFunction>(`${SERVED} and $1 = any(events) and id <> all($2)`, [
    event,
    known,
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

export async function isServedElsewhere(pool: Pool, id: string): Promise<boolean> {
  return (await pool.query(`${SERVED} and id = $1`, [id])).rowCount === 1;
}
