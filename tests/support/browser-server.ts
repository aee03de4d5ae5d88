import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { buildIfChanged, serve } from "../../scripts/lib/next.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { seedIfEmpty } from "../../scripts/lib/seed.mjs";
import { testBuild } from "../../scripts/lib/suites.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";

/** How many workers there are. A server that is given is shared by all tests, one after the other. */
export const estates = process.env.E2E_URL ? 1 : 2;

/**
 * A production server over a fresh demo estate for each worker; E2E_URL holds their addresses. With E2E_URL set
 * already, the tests drive that server instead.
 */
export default async function startEstates() {
  if (process.env.E2E_URL) return;
  const cleanups: (() => unknown)[] = [];
  const cleanUp = async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  };
  try {
    process.env.E2E_URL = (await startServers((cleanup) => cleanups.push(cleanup))).join(" ");
  } catch (error) {
    await cleanUp();
    throw error;
  }
  return cleanUp;
}

type AtEnd = (cleanup: () => unknown) => void;

async function startServers(atEnd: AtEnd): Promise<string[]> {
  await buildIfChanged({ distDir: testBuild });
  const postgres = await throwawayPostgres();
  atEnd(postgres.stop);
  const files = mkdtempSync(path.join(tmpdir(), "khaki-e2e-"));
  atEnd(() => rmSync(files, { recursive: true, force: true }));

  const first = { DATABASE_URL: `${postgres.url}/postgres`, DATA_DIR: path.join(files, "1") };
  await migrate(first.DATABASE_URL);
  await seedIfEmpty(first.DATABASE_URL, environment(first));
  const places = [first];
  for (let n = 2; n <= estates; n++) {
    places.push({ DATABASE_URL: `${postgres.url}/estate_${n}`, DATA_DIR: path.join(files, String(n)) });
    await copy(first, places.at(-1) as Place, postgres.url);
  }
  return Promise.all(places.map((place) => startServer(place, atEnd)));
}

type Place = { DATABASE_URL: string; DATA_DIR: string };

/** The same estate once more, in a tenth of the time that it takes to move in. */
async function copy(from: Place, to: Place, serverUrl: string) {
  const name = (place: Place) => new URL(place.DATABASE_URL).pathname.slice(1);
  const client = new pg.Client({ connectionString: `${serverUrl}/template1` });
  await client.connect();
  try {
    await client.query(`create database ${name(to)} template ${name(from)}`);
  } finally {
    await client.end();
  }
  cpSync(from.DATA_DIR, to.DATA_DIR, { recursive: true });
}

async function startServer(place: Place, atEnd: AtEnd): Promise<string> {
  const server = await serve({
    mode: "start",
    port: await freePort(),
    env: environment(place),
    distDir: testBuild,
  });
  atEnd(server.stop);
  return server.url;
}

const environment = (place: Place) => ({
  ...place,
  DEMO_MODE: "true",
  LOG_LEVEL: "error",
  NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
});
