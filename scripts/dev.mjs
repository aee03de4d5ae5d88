import { loadEnvFiles } from "./lib/env-file.mjs";
import { install } from "./lib/install.mjs";
import { requireNode } from "./lib/node-version.mjs";
import { say } from "./lib/progress.mjs";
import { runScript } from "./lib/shutdown.mjs";

await runScript(async () => {
  requireNode();
  loadEnvFiles();
  await install(say);
  const { serveEstate } = await import("./lib/serve-estate.mjs");
  const server = await serveEstate({ mode: "dev", demo: process.env.DEMO_MODE !== "false", say });
  return server.ended;
});
