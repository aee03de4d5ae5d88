import type { Pool, PoolClient } from "pg";
import { newlyScheduled } from "./newest-version";
import { type StartedFunction, startRun } from "./run";
import type { ServedFunction } from "./served-function";
import { addTask } from "./task";
import { nextTick } from "./when";

export type Tick = { functionId: string; cron: string; at: string };

/**
 * Plans the next tick. Its key is the same in every process, so there is one. The row outlives a stopped
 * process: a missed tick runs once on return, and only then is the next one counted from now.
 */
export async function planTick(db: Pool | PoolClient, fn: StartedFunction, cron: string, after = new Date()) {
  const at = nextTick(cron, after);
  if (!at) return;
  const tick: Tick = { functionId: fn.id, cron, at: at.toISOString() };
  await addTask(db, { kind: "cron_tick", payload: tick, runAt: at, key: `cron:${fn.id}:${cron}:${tick.at}` });
}

/** Runs the function for one tick and plans the next. Nothing when the function lost this schedule. */
export async function runTick(
  client: PoolClient,
  functions: Map<string, ServedFunction>,
  { functionId, cron, at }: Tick,
) {
  const known = functions.get(functionId);
  const fn = known?.crons.includes(cron) ? known : await newlyScheduled(client, functionId, cron);
  if (!fn) return;
  const ts = Date.parse(at);
  await startRun(client, fn, { id: `${cron} ${at}`, name: "inngest/scheduled.timer", ts, data: { cron } });
  await planTick(client, fn, cron, new Date(Math.max(Date.now(), ts)));
}
