// Only Node's own modules until the dependencies are installed: what needs them is imported afterwards.
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
  const server = await serveEstate({ mode: "start", demo: true, say });
  console.log(
    "          Choose who you are on the sign-in page. Ctrl-C closes it; everything is kept in .data for next time.",
  );
  return server.ended;
});
