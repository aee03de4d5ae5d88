import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./ports.mjs";
import { postgresAccount, reachableByOthers } from "./postgres-account.mjs";
import { sharedFolder } from "./postgres-binaries.mjs";
import {
  createCluster,
  forgetMistakenServer,
  postgresUser,
  runningServer,
  startCluster,
  stopCluster,
} from "./postgres-cluster.mjs";
import { holdDatabase } from "./postgres-holder.mjs";
import { dataDirectory } from "./root.mjs";
import { keptSecret } from "./secrets.mjs";

const databaseName = "khaki";

/**
 * A real PostgreSQL kept in .data/postgres, shared by all processes of this folder: the first starts it, the last one
 * to leave stops it. With DATABASE_URL set, that server is used and nothing is started.
 * @param {(line: string) => void} [say]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function openDatabase(say = () => {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const directory = clusterDirectory();
  if (!existsSync(directory)) say("Creating the database");
  const password = keptSecret(`${directory}.password`);
  await createCluster({ directory, password });
  const port = await ensureRunning(directory);
  const server = `postgresql://${postgresUser}:${password}@127.0.0.1:${port}`;
  const holder = await holdDatabase(`${server}/postgres`, () => ensureRunning(directory, port));
  await createDatabase(`${server}/postgres`);
  const stop = async () => {
    if (await holder.leave()) await stopCluster(directory);
  };
  return { url: `${server}/${databaseName}`, stop };
}

/** As root below a private folder (/root) the server's account could not get in, so its files live elsewhere. */
function clusterDirectory() {
  const data = dataDirectory();
  if (!existsSync(data)) {
    mkdirSync(data, { recursive: true });
    chmodSync(data, 0o755);
  }
  const directory = path.join(data, "postgres");
  if (!postgresAccount() || reachableByOthers(directory)) return directory;
  const elsewhere = path.join(data, "postgres-elsewhere");
  if (!existsSync(elsewhere))
    writeFileSync(elsewhere, path.join(sharedFolder, `estate-${randomBytes(6).toString("hex")}`));
  const folder = readFileSync(elsewhere, "utf8");
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return path.join(folder, "postgres");
}

/**
 * @param {string} directory
 * @param {number} [fixedPort] the port that others already know
 * @returns {Promise<number>}
 */
async function ensureRunning(directory, fixedPort) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const server = runningServer(directory);
    if (server?.state === "ready") return server.port;
    try {
      if (!server) return await startOurs(directory, fixedPort);
    } catch (error) {
      // The processes of a killed server need a moment to end; a port may have been taken since we looked.
      if (
        Date.now() > deadline ||
        !/shared memory block|could not bind|could not create any TCP/.test(String(error))
      )
        throw error;
    }
    if (Date.now() > deadline) throw new Error(`PostgreSQL in ${directory} does not become ready.`);
    await sleep(100);
  }
}

/**
 * @param {string} directory
 * @param {number} [fixedPort]
 */
async function startOurs(directory, fixedPort) {
  forgetMistakenServer(directory);
  const remembered = `${directory}.port`;
  const wanted = process.env.PGPORT ?? (existsSync(remembered) ? readFileSync(remembered, "utf8") : 0);
  const port = fixedPort ?? (process.env.PGPORT ? Number(wanted) : await freePort(Number(wanted)));
  if (!(await startCluster({ directory, port }))) return ensureRunning(directory, fixedPort);
  writeFileSync(remembered, String(port));
  return port;
}

/** @param {string} url */
async function createDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (!rowCount) await client.query(`create database ${databaseName}`);
  } catch (error) {
    // Another process of ours made it in between: 42P04 is duplicate_database, 23505 the same inside a race.
    if (!["42P04", "23505"].includes(/** @type {pg.DatabaseError} */ (error).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}
