import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { openDatabase } from "../../scripts/lib/embedded-postgres.mjs";
import { runningServer } from "../../scripts/lib/postgres-cluster.mjs";
import { waitUntil } from "../../scripts/lib/processes.mjs";

let data: string;
const cluster = () => path.join(data, "postgres");

beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), "khaki-embedded-"));
  chmodSync(data, 0o755);
  vi.stubEnv("DATA_DIR", data);
  vi.stubEnv("DATABASE_URL", "");
  // Last registered, first run: the servers that a test opens are stopped before their folder goes.
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(data, { recursive: true, force: true });
  });
});

async function open() {
  const database = await openDatabase();
  onTestFinished(database.stop);
  return database;
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const canAnswer = (url: string) =>
  query(url, "select 1").then(
    () => true,
    () => false,
  );

test("a server of one's own is used as it is", async () => {
  vi.stubEnv("DATABASE_URL", "postgresql://somebody@elsewhere/estate");

  expect((await open()).url).toBe("postgresql://somebody@elsewhere/estate");
  expect(runningServer(cluster())).toBeUndefined();
});

test("what was written is there the next time, at the same port, and nobody else reads the password", async () => {
  const first = await openDatabase();
  await query(first.url, "create table kept (id int); insert into kept values (7)");
  await first.stop();
  expect(runningServer(cluster())).toBeUndefined();

  const second = await open();

  expect(second.url).toBe(first.url);
  expect(await query(second.url, "select id from kept")).toEqual([{ id: 7 }]);
  expect(statSync(`${cluster()}.password`).mode & 0o777).toBe(0o600);
});

test("processes share one server, and the last to leave stops it", async () => {
  const [first, second] = await Promise.all([openDatabase(), openDatabase()]);
  expect(second.url).toBe(first.url);

  await first.stop();
  expect(await canAnswer(second.url)).toBe(true);

  await second.stop();
  expect(runningServer(cluster())).toBeUndefined();
});

test("a server killed with -9 comes back at the same address with its data", async () => {
  const { url } = await open();
  await query(url, "create table kept (id int); insert into kept values (7)");

  process.kill(runningServer(cluster())?.pid as number, "SIGKILL");
  await waitUntil(async () => !(await canAnswer(url)), { timeout: 5_000 });

  expect(await waitUntil(() => canAnswer(url), { timeout: 15_000 })).toBe(true);
  expect(await query(url, "select id from kept")).toEqual([{ id: 7 }]);
});

test("a process number that now belongs to another program does not keep the server from starting", async () => {
  const before = await openDatabase();
  const pidFile = path.join(cluster(), "postmaster.pid");
  const left = readFileSync(pidFile, "utf8");
  await before.stop();
  writeFileSync(pidFile, left.replace(/^\d+/, String(process.ppid)));

  expect(await canAnswer((await open()).url)).toBe(true);
});
