import { createHash } from "node:crypto";
import pg from "pg";
import { migrationFiles } from "./migrations.mjs";
import { filters, withSchemaEngine } from "./schema-engine.mjs";

/** Any fixed number: whoever migrates a database holds this lock of it. */
const migrationLock = 7_204_517_001;

/**
 * Brings a database up to date. Several processes may call this at once: one works, the others wait and find nothing left.
 * @param {string} url
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export async function migrate(url) {
  const holder = new pg.Client({ connectionString: url, application_name: "khaki migrate" });
  await holder.connect();
  try {
    await holder.query("select pg_advisory_lock($1)", [migrationLock]);
    const migrationsList = migrationFiles();
    if (await upToDate(holder, migrationsList)) return [];
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters }),
    );
    return appliedMigrationNames;
  } finally {
    await holder.end();
  }
}

/**
 * @param {string} url
 * @returns {Promise<{ name: string, state: "applied" | "pending" | "failed" | "edited" }[]>}
 */
export async function migrationStatus(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = await recordedMigrations(client);
    return migrationFiles().migrationDirectories.map((migration) => ({
      name: migration.path,
      state: stateOf(migration, rows),
    }));
  } finally {
    await client.end();
  }
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
