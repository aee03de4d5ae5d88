import { loadEnvFiles } from "./lib/env-file.mjs";
import { requireNode } from "./lib/node-version.mjs";
import { say } from "./lib/progress.mjs";
import { requireOwnSecret } from "./lib/secrets.mjs";
import { serveEstate } from "./lib/serve-estate.mjs";
import { runScript } from "./lib/shutdown.mjs";

await runScript(async () => {
  requireNode();
  loadEnvFiles();
  requireOwnSecret();
  if (!process.env.NEXTAUTH_URL)
    say("NEXTAUTH_URL is not set: links in mails will point to this machine only");
  const server = await serveEstate({ mode: "start", demo: process.env.DEMO_MODE === "true", say });
  return server.ended;
});
