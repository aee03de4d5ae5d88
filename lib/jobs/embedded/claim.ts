import type { Pool, PoolClient } from "pg";
import type { Task } from "./task";
import { inTransaction } from "./transaction";

export type ClaimOptions = {
  worker: string;
  kinds: string[];
  /** At most this many tasks. */
  free: number;
  /** Lane → how many of its tasks may run at the same time, over all processes. */
  limits: Record<string, number>;
};

export async function claimTasks(pool: Pool, options: ClaimOptions): Promise<Task[]> {
  if (Object.keys(options.limits).length === 0) return claim(pool, options);
  return inTransaction(pool, async (client) => {
    // Two processes that count a lane at the same moment would both see the last free place.
    await client.query("select pg_advisory_xact_lock(hashtextextended('jobs.claim', 0))");
    return claim(client, options);
  });
}

async function claim(db: Pool | PoolClient, { worker, kinds, free, limits }: ClaimOptions) {
  const { rows } = await db.query<Task>(CLAIM, [worker, free, JSON.stringify(limits), kinds]);
  return rows;
}

const CLAIM = `
with limits as (select key as lane, value::int as room from jsonb_each_text($3::jsonb)),
unlimited as (
  select id, run_at from jobs.task
   where locked_by is null and run_at <= statement_timestamp() and kind = any($4)
     and lane not in (select lane from limits)
   order by run_at, id limit $2 for update skip locked),
limited as (
  select task.* from limits cross join lateral (
    select id, run_at from jobs.task
     where locked_by is null and run_at <= statement_timestamp() and kind = any($4)
       and lane = limits.lane and lane <> ''
     order by run_at, id
     limit greatest(0, limits.room - (
       select count(*) from jobs.task busy where busy.locked_by is not null and busy.lane = limits.lane))
     for update skip locked) task),
due as (select * from unlimited union all select * from limited order by run_at, id limit $2)
update jobs.task set locked_by = $1, locked_at = now(), attempts = attempts + 1
 where id in (select id from due)
returning id, kind, payload, lane, attempts, locked_by`;
