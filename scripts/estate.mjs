// npm run estate -- <command>: see docs/operate/command-line.md. Everything but help needs the database.
import { openDatabase } from "./lib/embedded-postgres.mjs";
import { loadEnvFiles } from "./lib/env-file.mjs";
import { openEstate } from "./lib/estate.mjs";
import { generate } from "./lib/generate.mjs";
import { runProgram } from "./lib/program.mjs";
import { generatedSecrets } from "./lib/secrets.mjs";
import { atExit, runScript } from "./lib/shutdown.mjs";

const args = process.argv.slice(2);
const onlyTalks =
  !args.length ||
  ["--help", "--get-yargs-completions"].some((word) => args.includes(word)) ||
  args[0] === "completion";
/** These two look at the database as it is; all others bring it up to date first. */
const asItIs = args[0] === "db" && ["migrate", "status"].includes(args[1] ?? "");

await runScript(async () => {
  loadEnvFiles();
  return runProgram("lib/cli/main.ts", args, await environment());
});

/** @returns {Promise<Record<string, string>>} */
async function environment() {
  if (!onlyTalks && !asItIs) return (await openEstate()).env;
  await generate();
  if (onlyTalks) return {};
  const database = await openDatabase();
  atExit(database.stop);
  return { DATABASE_URL: database.url, ...generatedSecrets() };
}
