import { existsSync, readFileSync } from "node:fs";
import { fromRoot } from "./root.mjs";
import { run, runNode } from "./run.mjs";

const wellKnown = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** @returns {string | undefined} the browser that this machine has; undefined means Playwright's own */
export function findBrowser() {
  return [process.env.PLAYWRIGHT_CHROMIUM, ...wellKnown].find((file) => file && existsSync(file));
}

/**
 * Finds a browser, or brings one.
 * @param {(line: string) => void} say
 */
export async function ensureBrowser(say) {
  if (findBrowser()) return;
  if (process.getuid?.() === 0 && isDebian()) {
    say("Installing Chromium from Debian's packages (once)");
    await run("apt-get", ["update", "-qq"], { quiet: true });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      quiet: true,
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    if (findBrowser()) return;
  }
  say("Fetching Playwright's Chromium (once)");
  await runNode(fromRoot("node_modules/@playwright/test/cli.js"), ["install", "chromium"], { quiet: true });
}

function isDebian() {
  // Ubuntu's chromium package only points to a snap, which does not run in containers.
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
