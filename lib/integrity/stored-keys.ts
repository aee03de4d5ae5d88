import { Prisma } from "@/lib/generated/prisma/client";
import { prisma } from "@/lib/platform/prisma";

export type NamedFile = { key: string; table: string; id: string };

/** Every file that a row of any table names: the columns that hold paths are called storage_key, thumbnail_key … */
export async function listNamedFiles(): Promise<NamedFile[]> {
  const columns = await prisma.$queryRaw<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
      and c.column_name ~ '^(storage|thumbnail|file)_key$'
    order by 1, 2`;
  if (!columns.length) return [];
  const parts = columns.map(({ table, column }) => {
    const [name, key] = [quoted(table), quoted(column)];
    return `select ${key} as key, '${table}' as table, to_jsonb(t) ->> 'id' as id from ${name} t where ${key} is not null`;
  });
  return prisma.$queryRaw<NamedFile[]>(Prisma.raw(parts.join(" union all ")));
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
