import { loadEnvFiles } from "./lib/env-file.mjs";
import { generate } from "./lib/generate.mjs";
import { build } from "./lib/next.mjs";
import { runScript } from "./lib/shutdown.mjs";

await runScript(async () => {
  loadEnvFiles();
  await generate();
  await build();
});
