import type { PoolClient } from "pg";
import { addCall, lockRun } from "./run";
import type { ServedFunction } from "./served-function";
import { hasPendingSteps, saveStep } from "./step";

/** Ends a sleep and calls the function again when no other step is pending. */
export async function wakeRun(
  client: PoolClient,
  functions: Map<string, ServedFunction>,
  { runId, stepId }: { runId: string; stepId: string },
) {
  const run = await lockRun(client, runId);
  if (!run) return;
  const fn = functions.get(run.function_id);
  if (!fn) throw new Error(`The function "${run.function_id}" does not exist in this version.`);
  await saveStep(client, runId, { id: stepId }, { type: "data", data: null });
  if (!(await hasPendingSteps(client, runId))) await addCall(client, fn, runId);
}
