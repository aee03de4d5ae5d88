import type { Client } from "pg";

type Index = { name: string; definition: string };

/** Drops the indexes of these tables (but those of constraints), does the work and makes them again. */
export async function withoutIndexes(
  client: Client,
  tables: string[],
  say: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<Index>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i
     where i.indrelid = any ($1::regclass[])
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     order by i.indexrelid`,
    [tables],
  );
  if (rows.length > 0) await client.query(`drop index ${rows.map(({ name }) => name).join(", ")}`);
  await work();
  say(`Making ${rows.length} indexes`);
  for (const { definition } of rows) await client.query(definition);
}
