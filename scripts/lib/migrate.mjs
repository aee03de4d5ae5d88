import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { migrationFiles } from "./migrations.mjs";
import { filters, withSchemaEngine } from "./schema-engine.mjs";

/** Any fixed number: whoever migrates a database holds this lock of it. */
const migrationLock = 7_204_517_001;

/**
 * Brings a database up to date. Several processes may call this at once: one works, the others wait and find nothing left.
 * What a newer version has applied stays: this one knows nothing of it.
 * @param {string} url
 * @param {string} [directory] of the migrations
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export async function migrate(url, directory) {
  const holder = new pg.Client({ connectionString: url, application_name: "khaki migrate" });
  await holder.connect();
  try {
    await takeLock(holder);
    const migrationsList = migrationFiles(directory);
    if (await upToDate(holder, migrationsList)) return [];
    await forgetFailed(holder);
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters }),
    );
    return appliedMigrationNames;
  } finally {
    await holder.end();
  }
}

/**
 * Asked for again and again: who waits inside a query holds a snapshot, and CREATE INDEX CONCURRENTLY of the one that
 * works would wait for that for ever.
 * @param {pg.Client} client
 */
async function takeLock(client) {
  for (;;) {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as taken", [migrationLock]);
    if (rows[0].taken) return;
    await sleep(100);
  }
}

/**
 * @param {string} url
 * @param {string} [directory] of the migrations
 * @returns {Promise<{ name: string, state: "applied" | "pending" | "failed" | "edited" | "newer" }[]>} newer: of a later version
 */
export async function migrationStatus(url, directory) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = await recordedMigrations(client);
    const known = migrationFiles(directory).migrationDirectories;
    const newer = rows.filter(({ name }) => known.every(({ path }) => path !== name));
    return [
      ...known.map((migration) => ({ name: migration.path, state: stateOf(migration, rows) })),
      ...newer
        .map(({ name }) => name)
        .sort()
        .map((name) => ({ name, state: /** @type {const} */ ("newer") })),
    ];
  } finally {
    await client.end();
  }
}

/**
 * PostgreSQL runs each script as one transaction, so one that failed has left nothing: it is tried again. The engine
 * would refuse until somebody says so.
 * @param {pg.Client} client
 */
async function forgetFailed(client) {
  if (!(await recordedMigrations(client)).some(({ finished }) => !finished)) return;
  await client.query(
    "update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null",
  );
}

/**
 * Spares the start of the engine when there is nothing to do, which is nearly always.
 * @param {pg.Client} client
 * @param {ReturnType<typeof migrationFiles>} migrationsList
 */
async function upToDate(client, migrationsList) {
  const rows = await recordedMigrations(client);
  return migrationsList.migrationDirectories.every((migration) => stateOf(migration, rows) === "applied");
}

/**
 * @typedef {{ name: string, checksum: string, finished: boolean }} Recorded
 * @param {pg.Client} client
 * @returns {Promise<Recorded[]>}
 */
async function recordedMigrations(client) {
  const { rows: found } = await client.query(
    "select to_regclass('_prisma_migrations') is not null as present",
  );
  if (!found[0].present) return [];
  const { rows } = await client.query(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null`,
  );
  return rows;
}

/**
 * @param {ReturnType<typeof migrationFiles>["migrationDirectories"][number]} migration
 * @param {Recorded[]} rows
 */
function stateOf(migration, rows) {
  const row = rows.find(({ name }) => name === migration.path);
  if (!row) return "pending";
  if (!row.finished) return "failed";
  const checksum = createHash("sha256").update(migration.migrationFile.content.value).digest("hex");
  return row.checksum === checksum ? "applied" : "edited";
}
