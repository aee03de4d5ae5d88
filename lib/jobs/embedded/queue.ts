import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { claimTasks } from "./claim";
import { perform, type TaskHandlers } from "./perform";
import { createPresence, reapTasks } from "./presence";
import type { Task } from "./task";

export type QueueOptions = {
  pool: Pool;
  handlers: TaskHandlers;
  limits?: Record<string, number>;
  concurrency?: number;
  pollMs?: number;
  reapMs?: number;
  onError: (error: unknown, task?: Task) => void;
};

/** Takes due tasks of the kinds it has handlers for, a few at a time, until stopped. */
export function createQueue(options: QueueOptions) {
  const { pool, handlers, limits = {}, concurrency = 10, pollMs = 1000, reapMs = 5000, onError } = options;
  const worker = randomUUID();
  const kinds = Object.keys(handlers);
  const active = new Set<Promise<void>>();
  const presence = createPresence({ pool, worker, onWake: () => void pump() });
  let poller: NodeJS.Timeout | undefined;
  let reaper: NodeJS.Timeout | undefined;
  let stopping = false;
  let pumping: Promise<void> | undefined;
  let pumpAgain = false;

  const work = (task: Task) => perform(task, { pool, handlers, onError, isStopping: () => stopping });
  const claim = (free: number) => claimTasks(pool, { worker, kinds, free, limits });

  function pump() {
    pumpAgain = true;
    pumping ??= fill().finally(() => {
      pumping = undefined;
      if (pumpAgain && !stopping && active.size < concurrency && presence.isPresent()) pump();
    });
  }

  async function fill() {
    clearTimeout(poller);
    try {
      while (pumpAgain && !stopping && presence.isPresent() && active.size < concurrency) {
        pumpAgain = false;
        const free = concurrency - active.size;
        const tasks = await claim(free);
        tasks.forEach(begin);
        if (tasks.length === free) pumpAgain = true;
      }
    } catch (error) {
      pumpAgain = false;
      onError(error);
    }
    if (!stopping) poller = setTimeout(pump, pollMs);
  }

  function begin(task: Task) {
    const running = work(task).finally(() => {
      active.delete(running);
      pump();
    });
    active.add(running);
  }

  async function reap() {
    if ((await reapTasks(pool, worker, reapMs)) > 0) pump();
  }

  return {
    async start() {
      await presence.start();
      reaper = setInterval(() => void reap().catch(() => {}), reapMs);
      poller = setTimeout(pump, pollMs);
      await reap().catch(onError);
    },

    /** Takes nothing more and waits for what is running. */
    async stop() {
      stopping = true;
      clearInterval(reaper);
      await pumping;
      await Promise.allSettled(active);
      clearTimeout(poller);
      await presence.stop();
    },

    /** Without waiting for anything: works until no task is due. Answers how many there were. */
    async drain() {
      let done = 0;
      for (let tasks = await claim(concurrency); tasks.length > 0; tasks = await claim(concurrency)) {
        await Promise.all(tasks.map(work));
        done += tasks.length;
      }
      return done;
    },
  };
}
