import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

const present = "khaki estate: in use";
const leaving = "khaki estate: leaving";

/**
 * A connection that says "this server is in use". A killed process loses its connection, so the count is always right.
 * @param {string} url
 * @param {() => Promise<unknown>} revive starts the server again when it went away
 * @returns {Promise<{ leave: () => Promise<boolean> }>} leave answers whether nobody else is left
 */
export async function holdDatabase(url, revive) {
  let left = false;
  let client = await connect(url);
  watch();
  return { leave };

  function watch() {
    client.on("error", () => {});
    client.once("end", async () => {
      while (!left) {
        try {
          await revive();
          client = await connect(url);
          return watch();
        } catch {
          await sleep(1_000, undefined, { ref: false });
        }
      }
    });
  }

  async function leave() {
    left = true;
    try {
      await client.query(`set application_name = '${leaving}'`);
      const { rows } = await client.query(
        "select count(*)::int as others from pg_stat_activity where application_name = $1",
        [present],
      );
      return rows[0].others === 0;
    } catch {
      return true;
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** @param {string} url */
async function connect(url) {
  const client = new pg.Client({ connectionString: url, application_name: present, keepAlive: true });
  await client.connect();
  return client;
}
