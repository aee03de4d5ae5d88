import type { Pool } from "pg";
import { withLogContext } from "@/lib/platform/log-context";
import { applyAnswer } from "./apply-answer";
import { beginCall } from "./begin-call";
import { currentCall } from "./current-call";
import { isForNewest } from "./newest-version";
import type { TaskContext } from "./perform";
import { BODY, failRun, lockRun, type Run } from "./run";
import type { Sdk } from "./sdk";
import type { ServedFunction } from "./served-function";
import { findSteps, type Step } from "./step";
import { leaveTask, type Task } from "./task";

export type Call = { run: Run; fn: ServedFunction; stepId: string; attempt: number };

type CallDependencies = {
  pool: Pool;
  sdk: Sdk;
  functions: Map<string, ServedFunction>;
  backoffMs: (attempt: number) => number;
};

/** Calls the function's body, or one of its planned steps, and applies the answer. */
export async function callFunction(
  { pool, sdk, functions, backoffMs }: CallDependencies,
  { runId, stepId }: { runId: string; stepId: string },
  { task, commit }: TaskContext,
) {
  const { rows } = await pool.query<Run>("select * from jobs.run where id = $1 and status = 'running'", [
    runId,
  ]);
  const run = rows[0];
  if (!run) return commit();

  const steps = await findSteps(pool, runId);
  const fn = functions.get(run.function_id);
  if (await isForNewest(pool, fn, run)) return leaveTask(pool, task);
  if (!fn) return unknownFunction(run, task, commit);

  const planned = stepId === BODY ? undefined : steps.find(({ id }) => id === stepId);
  // A worker that died in this task has used up an attempt.
  const attempt = (planned ?? run).attempt + task.attempts - 1;
  if (attempt >= fn.maxAttempts) return fail(run, DIED, commit);

  const body = requestBody({ run, fn, stepId, attempt }, steps, task);
  const answer = await withLogContext({ runId: run.id, job: fn.id }, () =>
    currentCall.run(beginCall(pool, run, stepId, task), () => sdk.call(fn.id, stepId, run.id, body)),
  );
  await commit(async (client) => {
    const locked = await lockRun(client, runId);
    if (locked) await applyAnswer(client, { run: locked, fn, stepId, attempt }, answer, backoffMs);
  });
}

const DIED = { name: "WorkerDiedError", message: "The process died in every attempt at this step." };
const PATIENCE = 10;

function requestBody({ run, fn, stepId, attempt }: Call, steps: Step[], task: Task) {
  const finished = steps.filter(({ state }) => state !== null);
  return {
    version: 2,
    event: run.event,
    events: [run.event],
    steps: Object.fromEntries(finished.map(({ id, state }) => [id, state])),
    ctx: {
      run_id: run.id,
      attempt,
      max_attempts: fn.maxAttempts,
      use_api: false,
      // These two turn checkpointing on: finished steps are saved while the function continues.
      fn_id: fn.id,
      qi_id: task.id,
      disable_immediate_execution: stepId !== BODY || finished.length < steps.length,
      stack: { stack: run.stack, current: run.stack.length },
    },
  };
}

/** A worker that has not said so may know the function: leave the task to it for a while. */
async function unknownFunction(run: Run, task: Task, commit: TaskContext["commit"]) {
  const message = `The function "${run.function_id}" does not exist in this version.`;
  if (task.attempts < PATIENCE) throw new Error(message);
  await fail(run, { name: "UnknownFunctionError", message }, commit);
}

async function fail(run: Run, error: object, commit: TaskContext["commit"]) {
  await commit(async (client) => {
    if (await lockRun(client, run.id)) await failRun(client, run, error);
  });
}
