import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import pg from "pg";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { migrate, migrationStatus } from "../../scripts/lib/migrate.mjs";
import { schemaChanges } from "../../scripts/lib/new-migration.mjs";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { withSchemaEngine } from "../../scripts/lib/schema-engine.mjs";

async function emptyDatabase() {
  const name = `migrate_${randomBytes(4).toString("hex")}`;
  await query("postgres", `create database ${name}`);
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
