import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/platform/prisma";
import { endProcess, startWorkerProcess } from "./worker-process";

/** KILLS=20 npx vitest run tests/faults/killed-worker.test.ts is the soak. */
const KILLS = Number(process.env.KILLS ?? 3);
const WORKERS = 2;
const CONCURRENCY = 8;
const EVENTS_BETWEEN_KILLS = 15;
const MINUTES = 60_000;

const workers: ChildProcess[] = [];

beforeAll(() => pool.query("create table fault_notes (key text not null, step text not null)"));
afterAll(() => Promise.all(workers.map((worker) => endProcess(worker, "SIGKILL"))));

test(
  `kill -9, ${KILLS} times: whatever was committed is done, and only interrupted steps are repeated`,
  async () => {
    for (let n = 0; n < WORKERS; n++) workers.push(await startWorkerProcess(process.env.DATABASE_URL ?? ""));
    const committed: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      for (let n = 0; n < EVENTS_BETWEEN_KILLS; n++) committed.push(await commitEvent(`${kill}-${n}`));
      await rollBackEvent(`${kill}-lost`);
      await sleep(50 + Math.random() * 300);
      await replace(kill % WORKERS);
    }
    await expect.poll(unfinished, { timeout: KILLS * 10_000, interval: 200 }).toBe(0);

    expect(await column("select distinct key from fault_notes")).toEqual(committed.sort());
    expect(await column("select status from jobs.run where status <> 'completed'")).toEqual([]);
    expect(await count("jobs.run where function_id = 'fault-work'")).toBe(committed.length);
    expect(await count("jobs.run where function_id = 'fault-hear'")).toBe(committed.length);
    expect(await count("(select distinct key, step from fault_notes) note")).toBe(committed.length * 5);
    expect((await count("fault_notes")) - committed.length * 5).toBeLessThanOrEqual(KILLS * CONCURRENCY);
    expect(await doubledTicks()).toBe(0);
  },
  2 * MINUTES + KILLS * 15_000,
);

test("SIGTERM finishes what is running and leaves nothing locked", async () => {
  for (let n = 0; n < 10; n++) await commitEvent(`last-${n}`);
  await sleep(30);

  await Promise.all(workers.map((worker) => endProcess(worker, "SIGTERM")));

  expect(workers.map(({ exitCode }) => exitCode)).toEqual(workers.map(() => 0));
  expect(await count("jobs.task where locked_by is not null")).toBe(0);
});

async function replace(index: number) {
  await endProcess(workers[index] as ChildProcess, "SIGKILL");
  workers[index] = await startWorkerProcess(process.env.DATABASE_URL ?? "");
}

async function commitEvent(key: string) {
  await pool.query("select jobs.emit($1::jsonb)", [eventOf(key)]);
  return key;
}

async function rollBackEvent(key: string) {
  const client = await pool.connect();
  await client.query("begin");
  await client.query("select jobs.emit($1::jsonb)", [eventOf(key)]);
  await client.query("rollback");
  client.release();
}

function eventOf(key: string) {
  return { id: `event-${key}`, name: "fault/happened", ts: Date.now(), data: { key } };
}

function unfinished() {
  return count("jobs.task where kind <> 'cron_tick' and run_at < now() + interval '1 minute'");
}

/** Two runs for one moment of the schedule. */
function doubledTicks() {
  return count(`(select event ->> 'ts' from jobs.run where function_id = 'fault-tick'
                  group by 1 having count(*) > 1) doubled`);
}

async function count(from: string): Promise<number> {
  return (await pool.query(`select count(*)::int as n from ${from}`)).rows[0].n;
}

async function column(query: string): Promise<string[]> {
  const { rows } = await pool.query<Record<string, string>>(query);
  return rows.map((row) => Object.values(row)[0] as string).sort();
}
