import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { run } from "../../scripts/lib/run.mjs";
import { templateDatabase } from "../support/postgres";
import { fingerprintOf } from "./fingerprint";

/** Runs the command in a database of its own and answers with its fingerprint. */
export async function anotherEstate(day: string, env: Record<string, string> = {}) {
  const server = inject("postgres");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const folder = await mkdtemp(join(tmpdir(), "khaki-files-"));
  await query(
    `${server}/postgres`,
    `create database ${name} template ${templateDatabase} strategy file_copy`,
  );
  try {
    const settings = { DATABASE_URL: `${server}/${name}`, DATA_DIR: folder, ...env };
    await run(process.execPath, ["--import", "tsx", fromRoot("prisma/seed.ts"), day], {
      env: settings,
      quiet: true,
    });
    return await query(settings.DATABASE_URL, fingerprintOf);
  } finally {
    await query(`${server}/postgres`, `drop database ${name} with (force)`);
    await rm(folder, { recursive: true, force: true });
  }
}

async function query<T>(url: string, work: string | ((client: pg.Client) => Promise<T>)): Promise<T> {
  // The zone of the product: fingerprints hold instants as text.
  const client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    return typeof work === "string" ? ((await client.query(work)) as T) : await work(client);
  } finally {
    await client.end();
  }
}
