import { openDatabase } from "./embedded-postgres.mjs";
import { generate } from "./generate.mjs";
import { migrate } from "./migrate.mjs";
import { generatedSecrets } from "./secrets.mjs";
import { atExit } from "./shutdown.mjs";

/**
 * An up-to-date database and the settings that the app needs to reach it.
 * @param {(line: string) => void} [say]
 */
export async function openEstate(say = () => {}) {
  await generate(say);
  const database = await openDatabase(say);
  atExit(database.stop);
  const applied = await migrate(database.url);
  if (applied.length)
    say(
      `Database brought up to date (${applied.length} ${applied.length === 1 ? "migration" : "migrations"})`,
    );
  return { url: database.url, env: { DATABASE_URL: database.url, ...generatedSecrets() } };
}
