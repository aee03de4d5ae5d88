import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { TZDate } from "@date-fns/tz";
import { startOfDay } from "date-fns";
import pg from "pg";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { postgresAccount, reachableByOthers } from "../../scripts/lib/postgres-account.mjs";
import { sharedFolder } from "../../scripts/lib/postgres-binaries.mjs";
import {
  createCluster,
  postgresUser,
  runningServer,
  startCluster,
  stopCluster,
} from "../../scripts/lib/postgres-cluster.mjs";
import { isAlive } from "../../scripts/lib/processes.mjs";
import { dataDirectory, fromRoot } from "../../scripts/lib/root.mjs";
import { fingerprint } from "../../scripts/lib/stamp.mjs";
import { fill, type Size } from "./data/fill";

const TEMPLATE = "bench";
/** "This month" of older data would soon be empty. */
const FRESH_MS = 7 * 86_400_000;

/** Speed instead of safety: it can be filled again. Autovacuum would make two runs differ. */
const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "8GB",
  checkpoint_timeout: "1h",
  shared_buffers: "512MB",
  max_connections: "200",
  autovacuum: "off",
  jit: "off",
};

type Kept = { fingerprint: string; filledAt: string; password: string };
type Say = (line: string) => void;

/** A database with this data, to be used and thrown away; the data itself is kept and filled only when it must be. */
export async function openKept(size: Size, say: Say) {
  const { directory, password } = await ensureFilled(size, say);
  const server = `postgresql://${postgresUser}:${password}@127.0.0.1:${await ensureRunning(directory)}`;
  await removeAbandoned(server);
  const name = `run_${process.pid}_${randomBytes(3).toString("hex")}`;
  say("Copying the kept data for this run");
  await onServer(server, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  const stop = async () => {
    await onServer(server, `drop database ${name} with (force)`);
    if (await isLeftByAll(server)) await stopCluster(directory);
  };
  return { url: `${server}/${name}`, logFile: `${directory}.log`, stop };
}

/** Fills it unless it is there, of this size, made by this generator and these migrations, and of this week. */
export async function ensureFilled(size: Size, say: Say): Promise<{ directory: string; password: string }> {
  const folder = folderOf(size);
  const directory = path.join(folder, "data");
  const note = path.join(folder, "kept.json");
  const wanted = fingerprint(
    ["prisma/migrations", "prisma/seed/texts", "tests/bench/data", "lib/people/permissions.ts"].map((each) =>
      fromRoot(each),
    ),
    [JSON.stringify(size)],
  );
  const kept = existsSync(note) ? (JSON.parse(readFileSync(note, "utf8")) as Kept) : null;
  const isFresh = kept && Date.now() - Date.parse(kept.filledAt) < FRESH_MS;
  if (isFresh && kept.fingerprint === wanted) return { directory, password: kept.password };

  await stopCluster(directory, { fast: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const password = randomBytes(12).toString("hex");
  await createCluster({ directory, password });
  const server = `postgresql://${postgresUser}:${password}@127.0.0.1:${await ensureRunning(directory)}`;
  await onServer(server, `create database ${TEMPLATE}`);
  await migrate(`${server}/${TEMPLATE}`);
  const now = new Date();
  await fill(`${server}/${TEMPLATE}`, size, startOfDay(new TZDate(now.getTime(), "Asia/Kolkata")), say);
  await stopCluster(directory);
  writeFileSync(note, JSON.stringify({ fingerprint: wanted, filledAt: now.toISOString(), password }), {
    mode: 0o600,
  });
  return { directory, password };
}

/** Below .data, or where the server's account can reach it. */
function folderOf({ requests, residents }: Size): string {
  const folder = path.join(dataDirectory(), "bench", `${requests}-${residents}`);
  if (!postgresAccount() || reachableByOthers(folder)) return folder;
  return path.join(sharedFolder, "bench", `${requests}-${residents}`);
}

async function ensureRunning(directory: string): Promise<number> {
  const running = runningServer(directory);
  if (running?.state === "ready") return running.port;
  const port = await freePort();
  await startCluster({ directory, port, settings: SETTINGS });
  return runningServer(directory)?.port ?? port;
}

/** A killed run cannot clean up, so the next one does. */
async function removeAbandoned(server: string) {
  const { rows } = await onServer(
    server,
    "select datname as name from pg_database where datname like 'run\\_%'",
  );
  for (const { name } of rows)
    if (!isAlive(Number(name.split("_")[1]))) await onServer(server, `drop database ${name} with (force)`);
}

const isLeftByAll = async (server: string) =>
  (
    await onServer(
      server,
      "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    )
  ).rowCount === 0;

async function onServer(server: string, sql: string) {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
