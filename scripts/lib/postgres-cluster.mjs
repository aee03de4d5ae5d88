import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { postgresAccount } from "./postgres-account.mjs";
import { postgresBinaries } from "./postgres-binaries.mjs";
import { isAlive, isRunning, waitUntil } from "./processes.mjs";

export const postgresUser = "khaki";

/**
 * Makes the files of a new server, unless they are there. Built aside and moved into place, so that an
 * interrupted run leaves nothing half made and of two runs at once one wins.
 * @param {{ directory: string, password: string }} cluster
 */
export async function createCluster({ directory, password }) {
  if (existsSync(path.join(directory, "PG_VERSION"))) return false;
  const account = postgresAccount();
  const building = `${directory}.${process.pid}-${randomBytes(3).toString("hex")}`;
  const passwordFile = `${building}.password`;
  mkdirSync(building, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const owned of [building, passwordFile]) chownSync(owned, account.uid, account.gid);
  try {
    await runInitdb(building, passwordFile, account);
    return moveIntoPlace(building, directory);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(building, { recursive: true, force: true });
  }
}

/**
 * Starts the server in the background: it outlives this process until stopCluster.
 * @param {{ directory: string, port: number, settings?: Record<string, string> }} cluster
 * @returns {Promise<boolean>} false when another process of ours started it first
 */
export async function startCluster({ directory, port, settings = {} }) {
  const account = postgresAccount();
  const logFile = path.join(path.dirname(directory), `${path.basename(directory)}.log`);
  const log = openSync(logFile, "a", 0o600);
  const before = fstatSync(log).size;
  const options = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    // In the data folder: a killed server leaves nothing in /dev/shm, which in containers is small besides.
    dynamic_shared_memory_type: "mmap",
    log_min_messages: "log",
    ...settings,
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(postgresBinaries(account).postgres, ["-D", directory, "-p", String(port), ...flags], {
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    ...account,
  });
  closeSync(log);
  let ended = false;
  server.once("exit", () => {
    ended = true;
  });
  server.once("error", () => {
    ended = true;
  });
  const isReady = () => {
    const running = runningServer(directory);
    return running?.pid === server.pid && running?.state === "ready";
  };
  const ready = await waitUntil(() => ended || isReady(), { timeout: 60_000, interval: 20 });
  server.unref();
  if (ready && !ended) return true;
  const said = readFileSync(logFile).subarray(before).toString();
  if (/lock file .* already exists/.test(said)) return false;
  throw new Error(`PostgreSQL did not start:\n${said.trim().split("\n").slice(-8).join("\n")}`);
}

/**
 * @param {string} directory
 * @param {{ fast?: boolean }} [options] fast: without writing anything down, for what will be deleted
 */
export async function stopCluster(directory, { fast = false } = {}) {
  const server = runningServer(directory);
  if (!server) return;
  process.kill(server.pid, fast ? "SIGQUIT" : "SIGINT");
  const stopped = await waitUntil(() => !isAlive(server.pid), { timeout: 20_000, interval: 20 });
  if (!stopped) process.kill(server.pid, "SIGQUIT");
}

/**
 * What postmaster.pid says, if that process is still a PostgreSQL.
 * @param {string} directory
 */
export function runningServer(directory) {
  let lines;
  try {
    lines = readFileSync(path.join(directory, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const [pid, , , port, , , , state] = lines;
  if (!pid || !isRunning(Number(pid), "postgres")) return undefined;
  return { pid: Number(pid), port: Number(port), state: state?.trim() };
}

/**
 * After kill -9 in a container the old process number may belong to another program, and PostgreSQL would refuse to
 * start. If it belongs to nobody the file stays: PostgreSQL finds through it the shared memory to clean up.
 * @param {string} directory
 */
export function forgetMistakenServer(directory) {
  const file = path.join(directory, "postmaster.pid");
  if (!existsSync(file) || runningServer(directory)) return;
  if (isAlive(Number.parseInt(readFileSync(file, "utf8"), 10))) rmSync(file, { force: true });
}

/**
 * @param {string} directory
 * @param {string} passwordFile
 * @param {{ uid: number, gid: number } | undefined} account
 * @returns {Promise<void>}
 */
function runInitdb(directory, passwordFile, account) {
  const flags = [
    "--auth=scram-sha-256",
    `--username=${postgresUser}`,
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ];
  const initdb = spawn(postgresBinaries(account).initdb, [`--pgdata=${directory}`, ...flags], {
    cwd: "/",
    stdio: ["ignore", "ignore", "pipe"],
    ...account,
  });
  let said = "";
  initdb.stderr?.on("data", (text) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    initdb.once("error", reject);
    initdb.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The database could not be created: ${said.trim()}`)),
    );
  });
}

/**
 * @param {string} building
 * @param {string} directory
 */
function moveIntoPlace(building, directory) {
  try {
    renameSync(building, directory);
    return true;
  } catch (error) {
    if (existsSync(path.join(directory, "PG_VERSION"))) return false;
    throw error;
  }
}
