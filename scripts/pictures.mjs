// npm run pictures                takes the pictures of the docs: the browser tests that come past them, one after the other
// npm run pictures -- guides      those of some tests
import { ensureBrowser } from "./lib/browser.mjs";
import { generate } from "./lib/generate.mjs";
import { say } from "./lib/progress.mjs";
import { fromRoot } from "./lib/root.mjs";
import { runNode } from "./lib/run.mjs";
import { runScript } from "./lib/shutdown.mjs";

await runScript(async () => {
  await generate(say);
  await ensureBrowser(say);
  const args = ["test", "--grep=@picture", "--workers=1", "--reporter=list", ...process.argv.slice(2)];
  await runNode(fromRoot("node_modules/@playwright/test/cli.js"), args, { env: { PICTURES: "true" } });
  return 0;
});
