// npm run migrate                  bring the database up to date
// npm run migrate -- --status      what is applied, what is not
// npm run migrate -- --diff NAME   write a new migration from the changes in prisma/schema
import { parseArgs } from "node:util";
import { openDatabase } from "./lib/embedded-postgres.mjs";
import { loadEnvFiles } from "./lib/env-file.mjs";
import { migrate, migrationStatus } from "./lib/migrate.mjs";
import { writeMigration } from "./lib/new-migration.mjs";
import { atExit, runScript } from "./lib/shutdown.mjs";

await runScript(async () => {
  const { values } = parseArgs({ options: { status: { type: "boolean" }, diff: { type: "string" } } });
  loadEnvFiles();
  const database = await openDatabase();
  atExit(database.stop);
  if (values.status) return showStatus(database.url);
  if (values.diff) return console.log(await writeMigration(database.url, values.diff));
  const applied = await migrate(database.url);
  console.log(
    applied.length
      ? `Applied:\n${applied.map((name) => `  ${name}`).join("\n")}`
      : "The database is up to date.",
  );
});

/** @param {string} url */
async function showStatus(url) {
  const migrations = await migrationStatus(url);
  for (const { name, state } of migrations) console.log(`${state.padEnd(8)} ${name}`);
  return migrations.every(({ state }) => state === "applied" || state === "newer") ? 0 : 1;
}
