import { readdir, statfs } from "node:fs/promises";
import path from "node:path";
import { measureQueue } from "@/lib/background/measure-queue";
import { env } from "@/lib/platform/env";
import { pool } from "@/lib/platform/prisma";

const PATIENCE_MS = 2_000;
const LATEST_SECONDS = 600;
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

export type State = "ok" | "failing";
export type Health = { healthy: boolean; checks: Record<keyof typeof CHECKS, State> };

/** What this process needs to do its work; an answer within seconds, whatever hangs, and no secrets in it. */
export async function checkHealth(): Promise<Health> {
  const names = Object.keys(CHECKS) as (keyof typeof CHECKS)[];
  const states = await Promise.all(
    names.map(async (name): Promise<State> => ((await inTime(CHECKS[name]())) ? "ok" : "failing")),
  );
  const checks = Object.fromEntries(names.map((name, n) => [name, states[n]])) as Health["checks"];
  return { healthy: states.every((state) => state === "ok"), checks };
}

const CHECKS = {
  database: async () => (await pool.query("select 1")).rowCount === 1,
  migrations: isUpToDate,
  /** Somebody does the background work: nothing has been due for ten minutes. */
  queue: async () => (await measureQueue()).oldestSeconds < LATEST_SECONDS,
  disk: hasRoom,
};

async function inTime(check: Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  return Promise.race([check, late]).catch(() => false);
}

/** Every migration that this version brings is applied. */
async function isUpToDate(): Promise<boolean> {
  const entries = await readdir(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  const ours = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const { rows } = await pool.query(
    "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const applied = new Set(rows.map(({ name }) => name));
  return ours.every((name) => applied.has(name));
}

/** Where files are kept; with a bucket it is not this machine's disk. */
async function hasRoom(): Promise<boolean> {
  if (env.S3_BUCKET) return true;
  const { bavail, bsize } = await statfs(env.DATA_DIR);
  return bavail * bsize > LEAST_FREE_BYTES;
}
