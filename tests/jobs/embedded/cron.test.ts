import { beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/platform/prisma";
import { emptyJobs, runs, testClient, testEngine, waiting } from "../../support/engine";

beforeEach(emptyJobs);

function everySecond() {
  const client = testClient();
  const ticks: number[] = [];
  const fn = client.createFunction(
    { id: "tick", triggers: [{ cron: "TZ=Asia/Kolkata * * * * * *" }] },
    async ({ event, step }) => {
      await step.run("note", () => ticks.push(event.ts ?? 0));
    },
  );
  return { client, functions: [fn], ticks };
}

function yearly() {
  const client = testClient();
  const fn = client.createFunction(
    { id: "yearly", triggers: [{ cron: "0 0 1 1 *" }] },
    async ({ event }) => event.data,
  );
  return { client, functions: [fn] };
}

test("each tick runs once, over two engines", async () => {
  const { ticks, ...job } = everySecond();
  const engines = await Promise.all([1, 2].map(() => testEngine({ ...job, pollMs: 50 })));
  await Promise.all(engines.map((engine) => engine.start()));

  await new Promise((resolve) => setTimeout(resolve, 3600));
  await Promise.all(engines.map((engine) => engine.stop()));

  expect(ticks.length).toBeGreaterThanOrEqual(3);
  const gaps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
  expect(new Set(gaps)).toEqual(new Set([1000]));
});

test("ticks missed while everything stood still run once on return, and the next is planned", async () => {
  const job = yearly();
  const before = await testEngine(job);
  await before.start();
  await before.stop();
  await lieStillSince("2026-01-01T00:00:00.000Z");

  const after = await testEngine({ ...job, pollMs: 50 });
  await after.start();
  await expect
    .poll(() => runs("yearly"))
    .toMatchObject([{ status: "completed", output: { cron: "0 0 1 1 *" } }]);
  await after.stop();

  expect(await runs("yearly")).toHaveLength(1);
  expect(await waiting()).toMatchObject([{ kind: "cron_tick" }]);
});

test("the tick of a schedule that was removed does nothing", async () => {
  const client = testClient();
  const fn = client.createFunction({ id: "yearly", triggers: [{ cron: "0 0 2 2 *" }] }, async () => {});
  const engine = await testEngine({ client, functions: [fn] });
  const tick = { functionId: "test-yearly", cron: "0 0 1 1 *", at: "2026-01-01T00:00:00.000Z" };
  await pool.query("select jobs.add('cron_tick', $1)", [tick]);

  await engine.drain();

  expect(await runs("yearly")).toEqual([]);
  expect(await waiting()).toEqual([]);
});

/** The planned tick becomes one whose time has long passed, as after a year in a drawer. */
async function lieStillSince(at: string) {
  await pool.query(
    `update jobs.task set run_at = $1::timestamptz, key = 'cron:test-yearly:0 0 1 1 *:' || $1,
       payload = payload || jsonb_build_object('at', $1::text)
     where kind = 'cron_tick'`,
    [at],
  );
}
