import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * PostgreSQL refuses to run as root, so root lends it an account without rights.
 * @returns {{ uid: number, gid: number } | undefined} undefined when we are not root: it runs as ourselves
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const account = findAccount("postgres") ?? createAccount() ?? findAccount("nobody");
  if (!account)
    throw new Error(
      "PostgreSQL cannot run as root, and no account named postgres could be made. Run this as an ordinary user.",
    );
  return account;
}

/**
 * Whether the account can reach a folder: every folder above it must let others pass (/root usually does not).
 * @param {string} folder
 */
export function reachableByOthers(folder) {
  const above = path.dirname(folder);
  const open = (statSync(above, { throwIfNoEntry: false })?.mode ?? 0o001) & 0o001;
  return Boolean(open) && (above === folder || reachableByOthers(above));
}

/** @param {string} name */
function findAccount(name) {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function createAccount() {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
  return findAccount("postgres");
}
