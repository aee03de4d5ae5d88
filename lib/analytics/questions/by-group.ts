import { Prisma } from "@/lib/generated/prisma/client";
import { matching } from "../filters";
import { type AdditiveColumn, addedUp, type Counted, inPieces } from "./columns";
import type { QuestionScope } from "./scope";

export const DIMENSIONS = ["category", "block", "priority", "assignee"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** `key` is null for the requests that nobody has. */
export type GroupRow = Counted & { dimension: Dimension; key: string | null; label: string | null };

const OF: Record<Dimension, Prisma.Sql> = {
  category: Prisma.raw("category_id"),
  block: Prisma.raw("block"),
  priority: Prisma.raw("priority"),
  assignee: Prisma.raw("assigned_to_id"),
};

/**
 * The requests filed in the window, grouped by each of the dimensions. They are read once: what is counted by all
 * dimensions together is added up for each.
 */
export function byGroup(
  { window, filters }: QuestionScope,
  dimensions: readonly Dimension[],
  columns: readonly AdditiveColumn[],
): Prisma.Sql {
  const each = (write: (dimension: Dimension) => Prisma.Sql, separator = ", ") =>
    Prisma.join(dimensions.map(write), separator);
  const ofRequest = each((dimension) => Prisma.sql`r.${OF[dimension]}`);
  const isGroup = (dimension: Dimension) => Prisma.sql`when grouping(p.${OF[dimension]}) = 0 then`;
  return Prisma.sql`
    with piece as (
      select ${ofRequest}, ${inPieces(columns)} from maintenance_requests r
      where r.created_at >= ${window.from} and r.created_at < ${window.to} and ${matching(filters)}
      group by ${ofRequest}
    ), grouped as (
      select case ${each((name) => Prisma.sql`${isGroup(name)} ${name}`, " ")} end as dimension,
        case ${each((name) => Prisma.sql`${isGroup(name)} p.${OF[name]}::text`, " ")} end as key, ${addedUp(columns)}
      from piece p group by grouping sets (${each((name) => Prisma.sql`(p.${OF[name]})`)})
    )
    select grouped.*, coalesce(c.name::text, u.name, grouped.key) as label
    from grouped
    left join maintenance_categories c on grouped.dimension = 'category' and c.id::text = grouped.key
    left join users u on grouped.dimension = 'assignee' and u.id::text = grouped.key`;
}
