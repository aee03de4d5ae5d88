import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { pool } from "@/lib/platform/prisma";
import { endProcess, startWorkerProcess } from "./worker-process";

const workers: ChildProcess[] = [];
const start = () => startWorkerProcess(process.env.DATABASE_URL ?? "");

afterAll(() => Promise.all(workers.map((worker) => endProcess(worker, "SIGKILL"))));

test("a schedule in two processes: every tick once and none left out, also while one of them is killed", async () => {
  workers.push(...(await Promise.all([start(), start()])));
  await sleep(4000);
  await endProcess(workers[0] as ChildProcess, "SIGKILL");
  await sleep(4000);
  await Promise.all(workers.map((worker) => endProcess(worker, "SIGTERM")));

  const ticks = await tickedSeconds();
  expect(ticks.length).toBeGreaterThanOrEqual(5);
  expect(new Set(ticks).size).toBe(ticks.length);
  // A tick in the hands of the killed process is done late by the other one, and those between are made up by one.
  const gaps = ticks.slice(1).map((second, index) => second - (ticks[index] as number));
  expect(gaps.filter((gap) => gap > 1).length).toBeLessThanOrEqual(1);
}, 60_000);

async function tickedSeconds(): Promise<number[]> {
  const { rows } = await pool.query<{ second: number }>(
    "select ((event ->> 'ts')::bigint / 1000)::int as second from jobs.run where function_id = 'fault-tick' order by 1",
  );
  return rows.map(({ second }) => second);
}
