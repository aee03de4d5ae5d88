import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Whether `stamp` was left by exactly this content.
 * @param {string} stamp
 * @param {string} fingerprint
 */
export function isStamped(stamp, fingerprint) {
  try {
    return readFileSync(stamp, "utf8") === fingerprint;
  } catch {
    return false;
  }
}

/**
 * @param {string} stamp
 * @param {string} fingerprint
 */
export function leaveStamp(stamp, fingerprint) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/**
 * A hash of files' names and contents; folders are walked, missing ones skipped.
 * @param {string[]} paths
 * @param {string[]} [extra] anything else that the result depends on
 */
export function fingerprint(paths, extra = []) {
  const hash = createHash("sha256").update(JSON.stringify(extra));
  for (const file of paths.flatMap(filesBelow).sort())
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/**
 * @param {string} entry
 * @returns {string[]}
 */
function filesBelow(entry) {
  const stat = statSync(entry, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return stat.isFile() ? [entry] : [];
  return readdirSync(entry).flatMap((name) => filesBelow(path.join(entry, name)));
}
