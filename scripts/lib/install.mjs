import { readFileSync } from "node:fs";
import { fromRoot } from "./root.mjs";
import { npm, run } from "./run.mjs";
import { fingerprint, isStamped, leaveStamp } from "./stamp.mjs";

const stamp = fromRoot("node_modules/.khaki-installed");
const npmsOwnRecord = fromRoot("node_modules/.package-lock.json");

/**
 * Installs the dependencies when they are missing or the lock file changed.
 * @param {(line: string) => void} say
 */
export async function install(say) {
  const lock = fingerprint([fromRoot("package-lock.json")]);
  if (isStamped(stamp, lock)) return;
  if (!alreadyInstalledByHand()) {
    say("Installing the dependencies (once, one to two minutes)");
    await run(npm.command, [...npm.args, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      // Browsers are found or fetched by the tests that need one.
      env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", NODE_ENV: undefined },
    });
  }
  leaveStamp(stamp, lock);
}

/** npm keeps a copy of what it installed: the same packages at the same versions need no second install. */
function alreadyInstalledByHand() {
  try {
    const wanted = versions(fromRoot("package-lock.json"));
    const present = versions(npmsOwnRecord);
    return Object.entries(wanted).every(
      ([name, entry]) => entry.optional || present[name]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function versions(file) {
  const { "": _project, ...packages } = JSON.parse(readFileSync(file, "utf8")).packages;
  return packages;
}
