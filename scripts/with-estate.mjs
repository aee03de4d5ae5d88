// node scripts/with-estate.mjs FILE [arguments]: runs a TypeScript program of ours with the estate's database and settings.
import { loadEnvFiles } from "./lib/env-file.mjs";
import { openEstate } from "./lib/estate.mjs";
import { runProgram } from "./lib/program.mjs";
import { runScript } from "./lib/shutdown.mjs";

const [file, ...args] = process.argv.slice(2);

await runScript(async () => {
  if (!file) throw new Error("Which program? node scripts/with-estate.mjs FILE [arguments]");
  loadEnvFiles();
  const { env } = await openEstate();
  return runProgram(file, args, env);
});
