import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { throwawayPostgres } from "../../scripts/lib/throwaway-postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The test server's address, without a database name. */
    postgres: string;
  }
}

export const templateDatabase = "khaki_template";

/** One server per run; every test file clones its template. */
export default async function startPostgres(project: TestProject) {
  const server = await throwawayPostgres();
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("postgres", server.url);
  return server.stop;
}

async function makeTemplate(serverUrl: string) {
  await query(`${serverUrl}/postgres`, `create database ${templateDatabase}`);
  const url = `${serverUrl}/${templateDatabase}`;
  await migrate(url);
  await query(
    `${serverUrl}/postgres`,
    `alter database ${templateDatabase} with is_template true allow_connections false`,
  );
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
