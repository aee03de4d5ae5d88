import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { migrate, migrationStatus } from "../../scripts/lib/migrate.mjs";
import { migrationFiles } from "../../scripts/lib/migrations.mjs";
import { schemaChanges } from "../../scripts/lib/new-migration.mjs";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { withSchemaEngine } from "../../scripts/lib/schema-engine.mjs";
import { templateDatabase } from "../support/postgres";

async function emptyDatabase(template = "template1") {
  const name = `migrate_${randomBytes(4).toString("hex")}`;
  await query("postgres", `create database ${name} template ${template}`);
  onTestFinished(async () => {
    await query("postgres", `drop database ${name} with (force)`);
  });
  return `${inject("postgres")}/${name}`;
}

async function query(database: string, sql: string) {
  const client = new pg.Client({ connectionString: new URL(database, `${inject("postgres")}/`).href });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The migrations of another version: ours without the newest few, or with one more. */
function versionWith({ less = 0, later = "" }) {
  const folder = mkdtempSync(path.join(tmpdir(), "khaki-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { baseDir, migrationDirectories: all } = migrationFiles();
  for (const name of ["migration_lock.toml", ...all.slice(0, all.length - less).map((each) => each.path)])
    cpSync(path.join(baseDir, name), path.join(folder, name), { recursive: true });
  if (later) {
    mkdirSync(path.join(folder, LATER));
    writeFileSync(path.join(folder, LATER, "migration.sql"), later);
  }
  return folder;
}
const LATER = "29990101000000_later";

test("a second migration finds nothing to do", async () => {
  const url = await emptyDatabase();
  const before = await migrationStatus(url);

  expect(before.every(({ state }) => state === "pending")).toBe(true);
  expect(await migrate(url)).toEqual(before.map(({ name }) => name));
  expect(await migrate(url)).toEqual([]);
  expect((await migrationStatus(url)).every(({ state }) => state === "applied")).toBe(true);
});

test("of processes that start together one migrates, and all end well", async () => {
  const url = await emptyDatabase();
  const start = () =>
    promisify(execFile)(process.execPath, [fromRoot("scripts/migrate.mjs")], {
      env: { ...process.env, DATABASE_URL: url },
    });

  const said = await Promise.all([start(), start(), start()]);

  expect(said.filter(({ stdout }) => stdout.includes("Applied"))).toHaveLength(1);
  expect(said.filter(({ stdout }) => stdout.includes("up to date"))).toHaveLength(2);
  const rows = await query(
    url,
    "select migration_name from _prisma_migrations group by 1 having count(*) > 1",
  );
  expect(rows).toEqual([]);
});

test("fresh copies of our modules, as every test file gets, share the one engine of the process", async () => {
  for (let copy = 0; copy < 2; copy++) {
    vi.resetModules();
    const fresh = await import("../../scripts/lib/migrate.mjs");
    expect(await fresh.migrate(await emptyDatabase())).not.toEqual([]);
  }
});

test("a migration edited after it was applied is reported", async () => {
  const url = await emptyDatabase();
  const [first] = await migrate(url);
  await query(
    url,
    `update _prisma_migrations set checksum = 'of something else' where migration_name = '${first}'`,
  );

  expect(await migrationStatus(url)).toContainEqual({ name: first, state: "edited" });
});

test("who goes back one version finds nothing to do, and undoes nothing of the newer one", async () => {
  const url = await emptyDatabase(templateDatabase);
  const later = "ALTER TABLE users ADD COLUMN pets INT NOT NULL DEFAULT 2; CREATE TABLE pets (id int)";
  expect(await migrate(url, versionWith({ later }))).toEqual([LATER]);
  const look = () =>
    Promise.all([
      query(url, "select * from _prisma_migrations order by migration_name"),
      query(url, "select table_name, column_name from information_schema.columns order by 1, 2"),
    ]);
  const before = await look();

  expect(await migrate(url)).toEqual([]);
  expect(await migrate(url, versionWith({ less: 3 }))).toEqual([]);

  expect(await look()).toEqual(before);
  const states = await migrationStatus(url, versionWith({ less: 1 }));
  expect(states.at(-1)).toEqual({ name: LATER, state: "newer" });
  expect([...new Set(states.map(({ state }) => state))]).toEqual(["applied", "newer"]);
});

test("a migration that failed has left nothing, and the next start tries it again", async () => {
  const url = await emptyDatabase(templateDatabase);
  const failing = versionWith({ later: "CREATE TABLE pets (id int); SELECT 1 / 0;" });
  await expect(migrate(url, failing)).rejects.toThrow("division by zero");
  await expect(migrate(url, failing)).rejects.toThrow("division by zero");

  expect(await migrate(url)).toEqual([]);
  expect(await migrate(url, versionWith({ later: "CREATE TABLE pets (id int);" }))).toEqual([LATER]);
});

test("an index can be built without stopping anybody, also while other servers wait for it", async () => {
  const url = await emptyDatabase(templateDatabase);
  const next = versionWith({
    later: "-- A table that grows.\nCREATE INDEX CONCURRENTLY n ON notifications (type);",
  });

  const applied = await Promise.all([migrate(url, next), migrate(url, next), migrate(url, next)]);

  expect(applied.flat()).toEqual([LATER]);
  expect(await query(url, "select indisvalid from pg_index where indexrelid = 'n'::regclass")).toEqual([
    { indisvalid: true },
  ]);
});

test("the migrations lead to the schema", async () => {
  const sql = await withSchemaEngine(await emptyDatabase(), schemaChanges);
  const statements = sql
    .replace(/^--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);

  // What the schema language cannot say: indexes over expressions, generated columns.
  const inexpressible = statements.filter(
    (sql) => /^DROP INDEX/.test(sql) || /^ALTER TABLE \S+ ALTER COLUMN \S+ DROP DEFAULT$/.test(sql),
  );
  expect(statements).toEqual(inexpressible);
});
