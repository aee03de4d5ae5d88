import type { PoolClient } from "pg";
import { newListeners } from "./newest-version";
import { type RunEvent, startRun } from "./run";
import { FUNCTION_FAILED, type ServedFunction } from "./served-function";

/** Starts a run of every function that listens to the event, also of those that listen only in a newer version. */
export async function deliverEvent(
  client: PoolClient,
  functions: Map<string, ServedFunction>,
  event: RunEvent,
) {
  const listening = [...functions.values()].filter((fn) => listens(fn, event));
  for (const fn of listening) await startRun(client, fn, event);
  if (event.name === FUNCTION_FAILED) return;
  const started = listening.map(({ id }) => id);
  for (const fn of await newListeners(client, event.name, started)) await startRun(client, fn, event);
}

function listens(fn: ServedFunction, event: RunEvent): boolean {
  if (!fn.events.includes(event.name)) return false;
  if (event.name !== FUNCTION_FAILED || !fn.failureOf) return true;
  return fn.failureOf === (event.data as { function_id?: string }).function_id;
}
