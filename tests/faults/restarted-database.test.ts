import { execFile } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Inngest } from "inngest";
import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { embeddedClientOptions } from "@/lib/jobs/embedded/client-options";
import { createEngine } from "@/lib/jobs/embedded/engine";
import { runningServer, startCluster, stopCluster } from "../../scripts/lib/postgres-cluster.mjs";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";

let server: Awaited<ReturnType<typeof throwawayPostgres>>;
let pool: Pool;

beforeAll(async () => {
  server = await throwawayPostgres();
  const url = `${server.url}/postgres`;
  // In a process of its own: two test files that use the schema engine in one process disturb each other.
  await promisify(execFile)(process.execPath, [fromRoot("scripts/migrate.mjs")], {
    env: { ...process.env, DATABASE_URL: url },
  });
  pool = new Pool({ connectionString: url });
  pool.on("error", () => {});
}, 60_000);

afterAll(async () => {
  await pool?.end();
  await server?.stop();
});

test("a restart of PostgreSQL under load loses nothing, ends nobody, and work goes on within 5 seconds", async () => {
  const client = new Inngest({ id: "test", ...embeddedClientOptions(pool) });
  const fn = client.createFunction(
    { id: "work", triggers: [{ event: "t/happened" }], retries: 10 },
    async ({ step }) => {
      for (const name of ["a", "b", "c"]) await step.run(name, () => sleep(20));
    },
  );
  const engine = await createEngine({
    pool,
    client,
    functions: [fn],
    backoffMs: () => 50,
    onError: () => {},
  });
  await engine.start();

  for (let n = 0; n < 40; n++) await emit(`before-${n}`);
  await sleep(100);
  await restart();
  const before = await completed();
  await expect.poll(completed, { timeout: 5000, interval: 50 }).toBeGreaterThan(before);
  for (let n = 0; n < 10; n++) await emit(`after-${n}`);

  await expect.poll(completed, { timeout: 40_000, interval: 200 }).toBe(50);
  await engine.stop();
}, 90_000);

async function restart() {
  const port = runningServer(server.directory)?.port as number;
  await stopCluster(server.directory);
  await sleep(300);
  await startCluster({
    directory: server.directory,
    port,
    settings: { wal_level: "minimal", max_wal_senders: "0" },
  });
}

async function emit(id: string) {
  await pool.query("select jobs.emit($1::jsonb)", [{ id, name: "t/happened", ts: Date.now(), data: {} }]);
}

async function completed(): Promise<number> {
  return (await pool.query("select count(*)::int as n from jobs.run where status = 'completed'")).rows[0].n;
}
