import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { serve } from "../../scripts/lib/next.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { seedIfEmpty } from "../../scripts/lib/seed.mjs";
import { testBuild } from "../../scripts/lib/suites.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";

export type AtEnd = (cleanup: () => unknown) => void;

type Settings = Record<string, string>;

/** Where the estate is that all others are copies of. Text, so that it reaches the tests' processes. */
export type Demo = { postgresUrl: string; files: string };

/** An estate as the demo's people find it, in a PostgreSQL of its own. */
export async function prepareDemo(atEnd: AtEnd): Promise<Demo> {
  const postgres = await throwawayPostgres();
  atEnd(postgres.stop);
  const files = mkdtempSync(path.join(tmpdir(), "khaki-demo-"));
  atEnd(() => rmSync(files, { recursive: true, force: true }));
  const demo = { postgresUrl: postgres.url, files };
  const { DATABASE_URL, DATA_DIR } = place(demo, "postgres");
  await migrate(DATABASE_URL);
  await seedIfEmpty(DATABASE_URL, { ...common(), DATABASE_URL, DATA_DIR });
  return demo;
}

/** The settings of one more such estate, in a tenth of the time that it takes to move in. */
export async function copyDemo(demo: Demo, name: string): Promise<Settings> {
  const copied = place(demo, name);
  const client = new pg.Client({ connectionString: `${demo.postgresUrl}/template1` });
  await client.connect();
  try {
    await client.query(`create database ${name} template postgres`);
  } finally {
    await client.end();
  }
  cpSync(place(demo, "postgres").DATA_DIR, copied.DATA_DIR, { recursive: true });
  return { ...common(), ...copied };
}

/** The production server over one estate. */
export async function serveDemo(env: Settings, atEnd: AtEnd) {
  const server = await serve({ mode: "start", port: await freePort(), env, distDir: testBuild });
  atEnd(server.stop);
  return server;
}

const place = ({ postgresUrl, files }: Demo, name: string) => ({
  DATABASE_URL: `${postgresUrl}/${name}`,
  DATA_DIR: path.join(files, name),
});

const common = () => ({
  DEMO_MODE: "true",
  LOG_LEVEL: "error",
  NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
});
