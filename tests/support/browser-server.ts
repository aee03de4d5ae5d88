import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { buildIfChanged, serve } from "../../scripts/lib/next.mjs";
import { freePort } from "../../scripts/lib/ports.mjs";
import { seedIfEmpty } from "../../scripts/lib/seed.mjs";
import { testBuild } from "../../scripts/lib/suites.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";

/** A production server over a fresh demo estate. With E2E_URL set, the tests drive that server instead. */
export default async function startEstate() {
  if (process.env.E2E_URL) return;
  const cleanups: (() => unknown)[] = [];
  const cleanUp = async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  };
  try {
    process.env.E2E_URL = await startServer((cleanup) => cleanups.push(cleanup));
  } catch (error) {
    await cleanUp();
    throw error;
  }
  return cleanUp;
}

async function startServer(atEnd: (cleanup: () => unknown) => void) {
  await buildIfChanged({ distDir: testBuild });
  const postgres = await throwawayPostgres();
  atEnd(postgres.stop);
  const files = mkdtempSync(path.join(tmpdir(), "khaki-e2e-"));
  atEnd(() => rmSync(files, { recursive: true, force: true }));

  const port = await freePort();
  const env = {
    DATABASE_URL: `${postgres.url}/postgres`,
    DATA_DIR: files,
    DEMO_MODE: "true",
    LOG_LEVEL: "error",
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    NEXTAUTH_URL: `http://localhost:${port}`,
  };
  await migrate(env.DATABASE_URL);
  await seedIfEmpty(env.DATABASE_URL, env);
  const server = await serve({ mode: "start", port, env, distDir: testBuild });
  atEnd(server.stop);
  return server.url;
}
