import pg from "pg";
import { fromRoot } from "./root.mjs";
import { runNode } from "./run.mjs";

/**
 * Fills an empty estate with the demo's people and requests.
 * @param {string} url
 * @param {Record<string, string>} env the app's own settings
 * @param {(line: string) => void} [say]
 */
export async function seedIfEmpty(url, env, say = () => {}) {
  if (await hasPeople(url)) return false;
  say("Moving the demo's residents and staff in");
  await runNode(fromRoot("node_modules/tsx/dist/cli.mjs"), ["prisma/seed.ts"], { env, quiet: true });
  return true;
}

/** @param {string} url */
async function hasPeople(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select exists (select from users) as present");
    return rows[0].present;
  } finally {
    await client.end();
  }
}
