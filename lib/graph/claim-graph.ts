import type { ClientBase } from "pg";

/**
 * One writer at a time: two runs would each take what bears the other's stamp for gone. Held until the transaction that
 * reads the estate ends; false when another run holds it.
 */
export async function claimGraph(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ isFree: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('khaki.graph')) as "isFree"`,
  );
  return rows[0]?.isFree ?? false;
}
