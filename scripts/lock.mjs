// node scripts/lock.mjs: run after every npm install. Completes package-lock.json and proves that npm ci accepts it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { completeLock } from "./lib/lock-file.mjs";
import { fromRoot } from "./lib/root.mjs";
import { npm, run } from "./lib/run.mjs";
import { atExit, runScript } from "./lib/shutdown.mjs";

await runScript(async () => {
  const file = fromRoot("package-lock.json");
  const { lock, added } = completeLock(JSON.parse(readFileSync(file, "utf8")));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    added.length
      ? `Added ${added.length} entries for other platforms:\n  ${added.join("\n  ")}`
      : "The lock file was complete.",
  );

  const copy = mkdtempSync(path.join(tmpdir(), "khaki-lock-"));
  atExit(() => rmSync(copy, { recursive: true, force: true }));
  for (const name of ["package.json", "package-lock.json", ".npmrc"])
    cpSync(fromRoot(name), path.join(copy, name));
  console.log("Proving it with npm ci in a fresh folder …");
  await run(npm.command, [...npm.args, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: copy,
    quiet: true,
    env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
  });
  console.log("npm ci accepts it.");
});
