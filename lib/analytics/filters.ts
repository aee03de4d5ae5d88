import { Prisma } from "@/lib/generated/prisma/client";

/** What figures can be narrowed to, beside the window. */
export type Filters = {
  categoryId?: string | undefined;
  block?: string | undefined;
  priority?: number | undefined;
  assigneeId?: string | undefined;
};

/** As a condition on requests `r`. */
export function matching({ categoryId, block, priority, assigneeId }: Filters): Prisma.Sql {
  const conditions = [
    ...(categoryId ? [Prisma.sql`r.category_id = ${categoryId}::uuid`] : []),
    ...(block ? [Prisma.sql`r.block = ${block}`] : []),
    ...(priority ? [Prisma.sql`r.priority = ${priority}::smallint`] : []),
    ...(assigneeId ? [Prisma.sql`r.assigned_to_id = ${assigneeId}::uuid`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " and ") : Prisma.sql`true`;
}
