import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { withLogContext } from "@/lib/platform/log-context";
import { type Commit, committer, LeaseLost, returnTask, type Task } from "./task";

export type TaskContext = { task: Task; commit: Commit };
export type TaskHandlers = Record<string, (payload: never, context: TaskContext) => Promise<void>>;

type Surroundings = {
  pool: Pool;
  handlers: TaskHandlers;
  onError: (error: unknown, task: Task) => void;
  isStopping: () => boolean;
};

/** Does one claimed task. Never throws: what failed unexpectedly is reported and given back. */
export function perform(task: Task, surroundings: Surroundings): Promise<void> {
  return withLogContext({ task: task.id }, () => attempt(task, surroundings));
}

async function attempt(task: Task, { pool, handlers, onError, isStopping }: Surroundings) {
  try {
    await handlers[task.kind]?.(task.payload as never, { task, commit: committer(pool, task) });
  } catch (error) {
    if (error instanceof LeaseLost) return;
    onError(error, task);
    await giveBack(pool, task, error, isStopping);
  }
}

/** A database that is away must not end the worker, nor may the worker keep the task forever. */
async function giveBack(pool: Pool, task: Task, error: unknown, isStopping: () => boolean) {
  for (let tries = 0; !isStopping() || tries < 3; tries++) {
    try {
      return await returnTask(pool, task, error);
    } catch {
      await sleep(1000);
    }
  }
}
