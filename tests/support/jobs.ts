import { createEngine, type Engine } from "@/lib/jobs/embedded/engine";
import { pool } from "@/lib/platform/prisma";

/**
 * Runs the product's background work until nothing is due: events, their functions, and everything that follows.
 * Call it after a verb, then look at what happened. Throws when a piece of work failed in an unexpected way.
 *
 * What waits for later (a sleep, a retry) stays waiting; with `hurry` it happens now. Schedules never run here:
 * call the function's verb instead.
 */
export async function settle({ hurry = false } = {}) {
  engine ??= await productEngine();
  do {
    await engine.drain();
    const [error] = errors.splice(0);
    if (error) throw error;
  } while (hurry && (await bringForward()));
}

let engine: Engine | undefined;
const errors: unknown[] = [];

export async function productEngine() {
  const [{ inngest }, { functions }] = await Promise.all([
    import("@/lib/jobs/client"),
    import("@/lib/jobs/functions"),
  ]);
  return createEngine({ pool, client: inngest, functions, onError: (error) => errors.push(error) });
}

async function bringForward() {
  const { rowCount } = await pool.query(
    "update jobs.task set run_at = now() where run_at > now() and locked_by is null and kind <> 'cron_tick'",
  );
  return (rowCount ?? 0) > 0;
}
