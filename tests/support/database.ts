import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, inject, vi } from "vitest";
import { templateDatabase } from "./postgres";

// Runs before each test file is imported, so that lib/platform/prisma sees this file's own database.
// The files of a worker share its process, where node_modules stay loaded; our own modules are loaded anew for each.
const server = inject("postgres");
const name = `test_${randomBytes(6).toString("hex")}`;
const environment = { ...process.env };

await onServer(`create database ${name} template ${templateDatabase} strategy file_copy`);
const dataDir = mkdtempSync(join(tmpdir(), "khaki-files-"));
Object.assign(process.env, { DATABASE_URL: `${server}/${name}`, DATA_DIR: dataDir });

afterAll(async () => {
  const { closePrisma } = await import("@/lib/platform/prisma");
  await closePrisma();
  await forget();
  await onServer(`drop database ${name} with (force)`);
  rmSync(dataDir, { recursive: true, force: true });
});

/** What the next file of this process must not find. */
async function forget() {
  const kept = globalThis as { khakiBus?: { close(): Promise<void> } };
  await kept.khakiBus?.close();
  for (const key of Object.keys(kept).filter((key) => key.startsWith("khaki")))
    Reflect.deleteProperty(kept, key);
  for (const key of Object.keys(process.env)) if (!(key in environment)) delete process.env[key];
  Object.assign(process.env, environment);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.resetModules();
}

async function onServer(sql: string) {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
