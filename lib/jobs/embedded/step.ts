import type { PoolClient } from "pg";

/** What the SDK is told of a finished step. */
export type StepState = { type: "data"; data: unknown } | { type: "error"; error: unknown };

export type Step = { id: string; op: string; attempt: number; state: StepState | null };

export async function findSteps(db: Pick<PoolClient, "query">, runId: string): Promise<Step[]> {
  const { rows } = await db.query<Step>("select id, op, attempt, state from jobs.step where run_id = $1", [
    runId,
  ]);
  return rows;
}

/** Saves a step's end unless it has one. A saved step gives the rest of the run its full attempts again. */
export async function saveStep(
  client: PoolClient,
  runId: string,
  step: { id: string; name?: string },
  state: StepState,
) {
  const { rowCount } = await client.query(
    `insert into jobs.step (run_id, id, op, name, state, saved_at) values ($1, $2, 'StepRun', $3, $4, now())
     on conflict (run_id, id) do update set state = excluded.state, saved_at = now() where step.state is null`,
    [runId, step.id, step.name ?? null, JSON.stringify(state)],
  );
  if (rowCount)
    await client.query("update jobs.run set stack = stack || $2::text, attempt = 0 where id = $1", [
      runId,
      step.id,
    ]);
}

/** Notes a step that ends later. False when it was noted before. */
export async function planStep(
  client: PoolClient,
  runId: string,
  step: { id: string; op: string; name?: string },
) {
  const { rowCount } = await client.query(
    "insert into jobs.step (run_id, id, op, name) values ($1, $2, $3, $4) on conflict do nothing",
    [runId, step.id, step.op, step.name ?? null],
  );
  return rowCount === 1;
}

export async function hasPendingSteps(client: PoolClient, runId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "select 1 from jobs.step where run_id = $1 and state is null limit 1",
    [runId],
  );
  return rowCount === 1;
}
