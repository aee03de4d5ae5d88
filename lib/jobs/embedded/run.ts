import { randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import { FUNCTION_FAILED, type ServedFunction } from "./served-function";
import { addTask } from "./task";

export type RunEvent = { id: string; name: string; ts?: number; data?: unknown };

export type Run = {
  id: string;
  function_id: string;
  event: RunEvent;
  attempt: number;
  /** Ids of the finished steps in the order in which they finished. */
  stack: string[];
};

/** The SDK's name for "the function's body", as opposed to one planned step. */
export const BODY = "step";

/** As much as is needed of a function that another process will call. */
export type StartedFunction = Pick<ServedFunction, "id"> & { concurrency?: number | null };

/** Once per function and event, however often the event arrives. */
export async function startRun(client: PoolClient, fn: StartedFunction, event: RunEvent) {
  const { rows } = await client.query<{ id: string }>(
    `insert into jobs.run (id, function_id, event_id, event) values ($1, $2, $3, $4)
     on conflict (function_id, event_id) do nothing returning id`,
    [randomUUID(), fn.id, event.id, JSON.stringify(event)],
  );
  if (rows[0]) await addCall(client, fn, rows[0].id);
}

/** Calls the function (or one planned step of it) now or at `runAt`. */
export async function addCall(
  client: PoolClient,
  fn: StartedFunction,
  runId: string,
  stepId = BODY,
  runAt?: Date,
) {
  await addTask(client, {
    kind: "call_function",
    payload: { runId, stepId },
    runAt,
    lane: fn.concurrency ? fn.id : "",
  });
}

/** The run, locked, if it is still running. */
export async function lockRun(client: PoolClient, runId: string): Promise<Run | undefined> {
  const { rows } = await client.query<Run>(
    "select * from jobs.run where id = $1 and status = 'running' for update",
    [runId],
  );
  return rows[0];
}

export async function completeRun(client: PoolClient, run: Run, output: unknown) {
  await endRun(client, run, "completed", output ?? null);
}

/** Ends the run and lets `onFailure` hear of it. A failing `onFailure` is not reported again. */
export async function failRun(client: PoolClient, run: Run, cause: unknown) {
  const error = namedError(cause);
  await endRun(client, run, "failed", error);
  if (run.event.name === FUNCTION_FAILED) return;
  const failed: RunEvent = {
    id: run.id,
    name: FUNCTION_FAILED,
    ts: Date.now(),
    data: { function_id: run.function_id, run_id: run.id, event: run.event, error },
  };
  await addTask(client, { kind: "report_failure", payload: failed });
}

async function endRun(client: PoolClient, run: Run, status: "completed" | "failed", output: unknown) {
  await client.query("update jobs.run set status = $2, output = $3, ended_at = now() where id = $1", [
    run.id,
    status,
    JSON.stringify(output),
  ]);
}

function namedError(cause: unknown) {
  const error = (cause ?? {}) as { name?: string; message?: string; error?: string };
  return {
    ...error,
    name: error.name ?? "Error",
    message: error.message ?? error.error ?? JSON.stringify(cause),
  };
}
