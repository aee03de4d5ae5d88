// The background jobs in a process of their own. The web server then runs with JOBS_WORKER=external.
import { loadEnvFiles } from "./lib/env-file.mjs";
import { openEstate } from "./lib/estate.mjs";
import { runProgram } from "./lib/program.mjs";
import { say } from "./lib/progress.mjs";
import { runScript } from "./lib/shutdown.mjs";

await runScript(async () => {
  loadEnvFiles();
  const { env } = await openEstate(say);
  return runProgram("lib/jobs/worker.ts", process.argv.slice(2), env);
});
