import { loadEnvFiles } from "./lib/env-file.mjs";
import { generate } from "./lib/generate.mjs";
import { buildIfChanged } from "./lib/next.mjs";
import { runScript } from "./lib/shutdown.mjs";

await runScript(async () => {
  loadEnvFiles();
  await generate();
  // With its stamp, so that the start after it does not build again.
  if (!(await buildIfChanged({ quiet: false }))) console.log("The build is up to date.");
});
