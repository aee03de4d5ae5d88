import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { templateDatabase } from "./postgres";

// Runs before each test file is imported, so that lib/platform/prisma sees this file's own database.
const server = inject("postgres");
const name = `test_${randomBytes(6).toString("hex")}`;

await onServer(`create database ${name} template ${templateDatabase} strategy file_copy`);
process.env.DATABASE_URL = `${server}/${name}`;
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "khaki-test-"));

afterAll(async () => {
  const { closePrisma } = await import("@/lib/platform/prisma");
  await closePrisma();
  await onServer(`drop database ${name} with (force)`);
  rmSync(process.env.DATA_DIR as string, { recursive: true, force: true });
});

async function onServer(sql: string) {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
