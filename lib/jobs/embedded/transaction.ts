import type { Pool, PoolClient } from "pg";

/** Runs `work` in one transaction of its own connection. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A lost connection also fails the running query; without a listener the event would end the process.
  client.on("error", ignore);
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    release(client);
    return result;
  } catch (error) {
    await client.query("rollback").then(
      () => release(client),
      (broken) => release(client, broken),
    );
    throw error;
  }
}

function release(client: PoolClient, broken?: Error) {
  client.off("error", ignore);
  client.release(broken);
}

function ignore() {}
