import { pool } from "@/lib/platform/prisma";

/** Counts of uses, and which migrations ran: written also by what is refused. */
const LEFT_OUT = ["rate_limits", "_prisma_migrations"];
let query: string | undefined;

/** Changes with every row that is added, changed or removed anywhere in the database. */
export async function fingerprint(): Promise<string> {
  query ??= await everyTable();
  const { rows } = await pool.query<{ table: string; state: string }>({
    name: "fingerprint",
    text: query,
  });
  return rows.map(({ table, state }) => `${table} ${state}`).join("\n");
}

async function everyTable(): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'jobs') and c.relname <> all ($1) order by 1`,
    [LEFT_OUT],
  );
  return rows
    .map(
      ({ name }) =>
        `select '${name}' as table, count(*) || ' rows, last change ' || coalesce(max(xmin::text::bigint), 0) as state from ${name}`,
    )
    .join(" union all ")
    .concat(" order by 1"); // large tables are counted by several processes, and whoever is first comes first
}
