import type { PoolClient } from "pg";
import { type RunEvent, startRun } from "./run";
import { FUNCTION_FAILED, type ServedFunction } from "./served-function";

/** Starts a run of every function that listens to the event. */
export async function deliverEvent(client: PoolClient, functions: Iterable<ServedFunction>, event: RunEvent) {
  for (const fn of functions) if (listens(fn, event)) await startRun(client, fn, event);
}

function listens(fn: ServedFunction, event: RunEvent): boolean {
  if (!fn.events.includes(event.name)) return false;
  if (event.name !== FUNCTION_FAILED || !fn.failureOf) return true;
  return fn.failureOf === (event.data as { function_id?: string }).function_id;
}
