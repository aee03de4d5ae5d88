import { type ChildProcess, spawn } from "node:child_process";
import { vi } from "vitest";
import { pool } from "@/lib/platform/prisma";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { compiled } from "../support/compiled";

const program = await compiled("lib/jobs/worker.ts");

/** The product's own worker (`npm run worker`), without its launcher. */
export function startEstateWorker(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [program], {
    cwd: fromRoot(),
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, LOG_LEVEL: "silent", ...env },
  });
}

/** Until so many processes hold their place in the database. */
export async function workersAtWork(count: number) {
  await vi.waitUntil(async () => (await atWork()) === count, { timeout: 60_000, interval: 100 });
}

async function atWork(): Promise<number> {
  const { rows } = await pool.query(
    `select count(*)::int as n from pg_stat_activity
      where application_name = 'khaki-jobs' and datname = current_database()`,
  );
  return rows[0].n;
}
