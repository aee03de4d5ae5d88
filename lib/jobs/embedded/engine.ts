import type { Inngest, InngestFunction } from "inngest";
import type { Pool } from "pg";
import { callFunction } from "./call-function";
import { planTick, runTick, type Tick } from "./cron";
import { deliverEvent } from "./deliver-event";
import type { TaskContext, TaskHandlers } from "./perform";
import { createQueue, type QueueOptions } from "./queue";
import type { RunEvent } from "./run";
import { createSdk } from "./sdk";
import { readFunction, type ServedFunction } from "./served-function";
import { wakeRun } from "./wake-run";
import { backoffMs as inngestBackoffMs } from "./when";

export type EngineOptions = Omit<QueueOptions, "handlers" | "limits"> & {
  pool: Pool;
  client: Inngest.Any;
  functions: readonly InngestFunction.Any[];
  backoffMs?: (attempt: number) => number;
};

export type Engine = Awaited<ReturnType<typeof createEngine>>;

/**
 * Runs Inngest functions with nothing but PostgreSQL: durable, over any number of processes.
 * Throws when a function needs what only an Inngest server can do.
 */
export async function createEngine(options: EngineOptions) {
  const { pool, client, functions: list, backoffMs = inngestBackoffMs } = options;
  const sdk = createSdk(client, list);
  const functions = new Map((await sdk.describe()).map(readFunction).map((fn) => [fn.id, fn]));
  const dependencies = { pool, sdk, functions, backoffMs };

  const deliver = (event: RunEvent, { commit }: TaskContext) =>
    commit((db) => deliverEvent(db, functions, event));
  const handlers: TaskHandlers = {
    deliver_event: deliver,
    report_failure: deliver,
    call_function: (payload: { runId: string; stepId: string }, context) =>
      callFunction(dependencies, payload, context),
    wake_run: (payload: { runId: string; stepId: string }, { commit }) =>
      commit((db) => wakeRun(db, functions, payload)),
    cron_tick: (tick: Tick, { commit }) => commit((db) => runTick(db, functions, tick)),
  };
  const queue = createQueue({ ...options, handlers, limits: limitsOf(functions.values()) });

  let planner: NodeJS.Timeout | undefined;
  const plan = () => planTicks(pool, functions.values()).catch(options.onError);

  return {
    ...queue,
    async start() {
      await queue.start();
      // Planning a planned tick changes nothing; the repetition serves a start while the database was away.
      planner = setInterval(plan, PLAN_MS);
      await plan();
    },
    async stop() {
      clearInterval(planner);
      await queue.stop();
    },
  };
}

const PLAN_MS = 30_000;

async function planTicks(pool: Pool, functions: Iterable<ServedFunction>) {
  for (const fn of functions) for (const cron of fn.crons) await planTick(pool, fn, cron);
}

function limitsOf(functions: Iterable<ServedFunction>): Record<string, number> {
  return Object.fromEntries(
    [...functions].flatMap(({ id, concurrency }) => (concurrency ? [[id, concurrency]] : [])),
  );
}
