import type { Pool, PoolClient } from "pg";
import { inTransaction } from "./transaction";

/** A claimed row of `jobs.task`. `attempts` counts the claims, so also the crashes. */
export type Task = {
  id: string;
  kind: string;
  payload: unknown;
  lane: string;
  attempts: number;
  locked_by: string;
};

/** Applies a change and removes the task in one transaction: a transition happens exactly once. */
export type Commit = (change?: (client: PoolClient) => Promise<unknown>) => Promise<void>;

export type NewTask = {
  kind: string;
  payload: unknown;
  runAt?: Date;
  /** Two waiting tasks never have the same key: the second is dropped. */
  key?: string;
  /** Tasks of one lane share a limit on how many run at the same time. */
  lane?: string;
};

/** Another worker was given the task because this one seemed dead; its result is not wanted. */
export class LeaseLost extends Error {}

export async function addTask(db: Pool | PoolClient, { kind, payload, runAt, key, lane = "" }: NewTask) {
  await db.query("select jobs.add($1, $2::jsonb, $3, $4, $5)", [
    kind,
    JSON.stringify(payload),
    runAt ?? null,
    key ?? null,
    lane,
  ]);
}

export function committer(pool: Pool, task: Task): Commit {
  return (change) =>
    inTransaction(pool, async (client) => {
      const removed = await client.query("delete from jobs.task where id = $1 and locked_by = $2", [
        task.id,
        task.locked_by,
      ]);
      if (removed.rowCount === 0) throw new LeaseLost(`task ${task.id} belongs to another worker`);
      await change?.(client);
    });
}

/** Gives a task back that another process can do; that this one had it does not count. */
export async function leaveTask(pool: Pool, task: Task) {
  await pool.query(
    `update jobs.task set locked_by = null, attempts = attempts - 1, run_at = now() + interval '1 second'
      where id = $1 and locked_by = $2`,
    [task.id, task.locked_by],
  );
}

/** Gives a task back after an unexpected error, to be tried again after 3 s, 7 s, 20 s … at most 5 minutes. */
export async function returnTask(pool: Pool, task: Task, error: unknown) {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await pool.query(
    `update jobs.task
        set locked_by = null, last_error = $3,
            run_at = now() + least(exp(least(attempts, 9)), 300) * interval '1 second'
      where id = $1 and locked_by = $2`,
    [task.id, task.locked_by, reason.slice(0, 2000)],
  );
}
