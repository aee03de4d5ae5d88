import { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "../is-uuid";

/** What a list is ordered by: an expression that is never null, and its type in the database. */
export type SortKey = { sql: Prisma.Sql; type: "text" | "int" | "date" | "timestamptz" };

export type Ordering = { key: SortKey; descending: boolean; id: Prisma.Sql };

/** "load" or "-load" as it stands in the address. */
export const sortOf = <K extends string>(sort: K | `-${K}`) => ({
  name: sort.replace(/^-/, "") as K,
  descending: sort.startsWith("-"),
});

export const orderBy = ({ key, descending, id }: Ordering): Prisma.Sql =>
  descending
    ? Prisma.sql`order by ${key.sql} desc, ${id} desc`
    : Prisma.sql`order by ${key.sql} asc, ${id} asc`;

/** Rows behind the cursor; one that cannot be read is the first page. */
export function behind({ key, descending, id }: Ordering, cursor: string | undefined): Prisma.Sql {
  const last = cursor ? decode(cursor) : null;
  if (!last || !isOfType(last.value, key.type)) return Prisma.sql`true`;
  const place = Prisma.sql`(${last.value}::text::${Prisma.raw(key.type)}, ${last.id}::uuid)`;
  return descending ? Prisma.sql`(${key.sql}, ${id}) < ${place}` : Prisma.sql`(${key.sql}, ${id}) > ${place}`;
}

/** Where a page ends; `value` is the ordering's value as text. */
export const encode = (last: { id: string; value: string }): string =>
  Buffer.from(JSON.stringify([last.value, last.id])).toString("base64url");

function decode(cursor: string): { value: string; id: string } | null {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return typeof value === "string" && !value.includes("\0") && isUuid(id) ? { value, id } : null;
  } catch {
    return null;
  }
}

/** An address can be written by hand: what is no such value must not become an error of the database. */
function isOfType(value: string, type: SortKey["type"]): boolean {
  if (type === "text") return true;
  if (type === "int") return /^\d{1,9}$/.test(value);
  const at = new Date(type === "date" ? value : value.replace(/([+-]\d\d)$/, "$1:00"));
  return (
    !Number.isNaN(at.getTime()) &&
    /^(0001|[12]\d{3})-/.test(value) &&
    at.toISOString().startsWith(value.slice(0, 10))
  );
}
