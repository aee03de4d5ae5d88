import type { ClientBase } from "pg";
import { pool } from "@/lib/platform/prisma";
import { NODES } from "./nodes";
import type { Label, NodeTable, RelationshipTable, Row } from "./table";

const PAGE = 1_000;
const BEFORE_ALL = { uuid: "00000000-0000-0000-0000-000000000000", text: "" };

/** One moment of the estate: every relationship finds both of its ends. */
export async function readEstate<T>(work: (client: ClientBase, asOf: Date) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const { rows } = await client.query<{ asOf: Date }>(`select now() as "asOf"`);
    const result = await work(client, rows[0]?.asOf as Date);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Keys of one kind of node, a page at a time: all of them, or those of what changed since. */
export async function* readKeys(
  client: ClientBase,
  { keyType, keys, changed }: NodeTable,
  since: Date | null,
): AsyncGenerator<string[]> {
  if (since) {
    const all = await idsOf(client, changed, [since]);
    for (let at = 0; at < all.length; at += PAGE) yield all.slice(at, at + PAGE);
    return;
  }
  for (let after = BEFORE_ALL[keyType]; ; ) {
    const page = await idsOf(client, keys, [after, PAGE]);
    if (page.length) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1) as string;
  }
}

/** The node whose keys a kind of relationship is read by. */
export const ownerOf = (table: RelationshipTable): NodeTable => nodeTable(table[table.owner]);

export async function readRows(
  client: ClientBase,
  { rows: sql }: NodeTable | RelationshipTable,
  keys: readonly string[],
): Promise<Row[]> {
  const { rows } = await client.query<Record<string, Row[string] | Date>>(sql, [keys]);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
    ),
  );
}

async function idsOf(client: ClientBase, sql: string, parameters: unknown[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(sql, parameters);
  return rows.map(({ id }) => id);
}

function nodeTable(label: Label): NodeTable {
  return NODES.find((table) => table.label === label) as NodeTable;
}
