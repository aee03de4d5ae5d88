import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { createCluster, postgresUser, startCluster, stopCluster } from "./postgres-cluster.mjs";
import { isAlive } from "./processes.mjs";

const prefix = "khaki-postgres-";

/** Speed instead of safety: what these hold is never worth keeping. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  shared_buffers: "128MB",
  max_connections: "200",
  autovacuum: "off",
  jit: "off",
};

/**
 * A real PostgreSQL for tests, in memory where the system has a memory disk. Stop it and it is gone.
 * @returns {Promise<{ url: string, directory: string, stop: () => Promise<void> }>} the address without a database name
 */
export async function throwawayPostgres() {
  await removeAbandoned();
  const folder = mkdtempSync(path.join(fastFolder(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  const directory = path.join(folder, "data");
  const password = randomBytes(12).toString("hex");
  await createCluster({ directory, password });
  const port = await startOnFreePort(directory);
  const stop = async () => {
    await stopCluster(directory, { fast: true });
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgresql://${postgresUser}:${password}@127.0.0.1:${port}`, directory, stop };
}

/**
 * Another program may take the port between the look and the start.
 * @param {string} directory
 */
async function startOnFreePort(directory, attempts = 3) {
  const port = await freePort();
  try {
    await startCluster({ directory, port, settings });
    return port;
  } catch (error) {
    if (attempts <= 1) throw error;
    return startOnFreePort(directory, attempts - 1);
  }
}

/** A killed test run cannot clean up, so the next one does. */
async function removeAbandoned() {
  for (const parent of ["/dev/shm", tmpdir()]) {
    const names = existsSync(parent) ? readdirSync(parent) : [];
    for (const name of names.filter(isAbandoned)) {
      const folder = path.join(parent, name);
      await stopCluster(path.join(folder, "data"), { fast: true });
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** @param {string} name */
function isAbandoned(name) {
  return name.startsWith(prefix) && !isAlive(Number.parseInt(name.slice(prefix.length), 10));
}

/** Memory, if there is room: containers often have 64 MB there, and each test file's database takes about 10. */
function fastFolder() {
  try {
    accessSync("/dev/shm", constants.W_OK);
    const { bavail, bsize } = statfsSync("/dev/shm");
    if (bavail * bsize > 2 * 1024 ** 3) return "/dev/shm";
  } catch {
    // No memory disk here.
  }
  return tmpdir();
}
