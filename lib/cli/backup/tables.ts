import type { ClientBase } from "pg";

export type Table = { schema: string; name: string; columns: string[] };

export const nameOf = ({ schema, name }: Pick<Table, "schema" | "name">): string =>
  `${quoted(schema)}.${quoted(name)}`;
export const columnsOf = ({ columns }: Table): string => columns.map(quoted).join(", ");
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Ours: the schema of the app, and the background work's. The list of migrations belongs to the version. */
const OURS = "n.nspname in (current_schema(), 'jobs') and c.relname <> '_prisma_migrations'";

/** Every table after those that it refers to, with the columns that can be written. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table & { oid: number }>(`
    select c.oid::int, n.nspname::text as schema, c.relname::text as name,
      array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and ${OURS}
    group by 1, 2, 3 order by 2, 3`);
  const { rows: links } = await client.query<{ of: number; to: number }>(
    `select distinct conrelid::int as of, confrelid::int as to from pg_constraint
      where contype = 'f' and conrelid <> confrelid`,
  );
  const ordered: (Table & { oid: number })[] = [];
  while (ordered.length < tables.length) {
    const waiting = tables.filter((table) => !ordered.includes(table));
    const isFree = ({ oid }: { oid: number }) =>
      !links.some(({ of, to }) => of === oid && waiting.some((table) => table.oid === to));
    const next = waiting.filter(isFree);
    if (!next.length)
      throw new Error(`These tables refer to each other in a circle: ${waiting.map(nameOf).join(", ")}`);
    ordered.push(...next);
  }
  return ordered.map(({ oid: _, ...table }) => table);
}

/** Null: nobody has taken a number yet. */
export type Sequence = { schema: string; name: string; last: string | null };

export async function listSequences(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    select schemaname::text as schema, sequencename::text as name, last_value::text as last from pg_sequences
    where schemaname in (current_schema(), 'jobs') order by 1, 2`);
  return rows;
}

export async function listMigrations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select migration_name as name from _prisma_migrations
      where finished_at is not null and rolled_back_at is null order by 1`,
  );
  return rows.map(({ name }) => name);
}
