import { Inngest, type InngestFunction } from "inngest";
import { onTestFinished } from "vitest";
import { embeddedClientOptions } from "@/lib/jobs/embedded/client-options";
import { createEngine, type EngineOptions } from "@/lib/jobs/embedded/engine";
import { pool } from "@/lib/platform/prisma";

const quiet = { info() {}, warn() {}, error() {}, debug() {} };

/** A client of its own for functions that exist only in a test. */
export function testClient() {
  return new Inngest({ id: "test", logger: quiet, ...embeddedClientOptions(pool) });
}

type TestEngineOptions = Partial<EngineOptions> & {
  client: Inngest.Any;
  functions: readonly InngestFunction.Any[];
};

/** An engine that repeats failed steps at once. Unexpected errors of the engine itself fail the test. */
export async function testEngine(options: TestEngineOptions) {
  const errors: unknown[] = [];
  const engine = await createEngine({
    pool,
    backoffMs: () => 0,
    onError: (error) => errors.push(error),
    ...options,
  });
  onTestFinished(async () => {
    await engine.stop();
    if (errors.length > 0) throw errors[0];
  });
  return engine;
}

export async function emit(event: { id: string; name: string; data?: unknown }) {
  await pool.query("select jobs.emit($1::jsonb)", [JSON.stringify({ ts: Date.now(), data: {}, ...event })]);
}

export async function runs(functionId: string) {
  const { rows } = await pool.query<{ status: string; output: unknown; event: { id: string } }>(
    "select status, output, event from jobs.run where function_id = $1 order by created_at, id",
    [`test-${functionId}`],
  );
  return rows;
}

/** Waiting tasks; `in` is how many seconds from now they are due. */
export async function waiting() {
  const { rows } = await pool.query<{ kind: string; in: number }>(
    `select kind, extract(epoch from run_at - now())::float as "in" from jobs.task order by run_at, id`,
  );
  return rows;
}

export async function bringForward() {
  await pool.query("update jobs.task set run_at = now() - interval '1 millisecond'");
}

export async function emptyJobs() {
  await pool.query("truncate jobs.task, jobs.run, jobs.step");
}
