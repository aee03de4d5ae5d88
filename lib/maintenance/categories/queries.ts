import { Prisma } from "@/lib/generated/prisma/client";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { assertMayManageCategories } from "./permissions";

export type CategoryLine = {
  id: string;
  name: string;
  maxPriority: number;
  estimatedResolutionHours: number;
  roles: StaffRole[];
  isActive: boolean;
  updatedAt: Date;
  /** Requests that are not ended, of them above the ceiling, and all that were ever filed in it. */
  open: number;
  aboveCeiling: number;
  total: number;
  /** Active staff whose role is one of its expert roles. */
  experts: number;
};

/** All categories with their counts, the active ones first. */
export async function listCategoryLines(actor: Actor): Promise<CategoryLine[]> {
  assertMayManageCategories(actor);
  return prisma.$queryRaw`${lines(Prisma.empty)}`;
}

export async function getCategoryLine(actor: Actor, id: string): Promise<CategoryLine> {
  assertMayManageCategories(actor);
  if (!/^[0-9a-f-]{36}$/.test(id)) throw notFound("category");
  const [found] = await prisma.$queryRaw<CategoryLine[]>`${lines(Prisma.sql`where c.id = ${id}::uuid`)}`;
  if (!found) throw notFound("category");
  return found;
}

const lines = (where: Prisma.Sql) => Prisma.sql`
  select c.id, c.name::text as name, c.max_priority::int as "maxPriority",
    c.estimated_resolution_hours as "estimatedResolutionHours", c.roles::text[] as roles,
    c.is_active as "isActive", c.updated_at as "updatedAt",
    coalesce(o.open, 0) as open, coalesce(o.above, 0) as "aboveCeiling",
    (select count(*)::int from maintenance_requests r where r.category_id = c.id) as total,
    (select count(*)::int from staff s join users u on u.id = s.user_id
      where s.is_active and u.status = 'ACTIVE' and s.role = any (c.roles)) as experts
  from maintenance_categories c
  left join (
    select r.category_id, count(*)::int as open, count(*) filter (where r.priority > k.max_priority)::int as above
    from maintenance_requests r join maintenance_categories k on k.id = r.category_id
    where r.closed_at is null and r.cancelled_at is null group by r.category_id) o on o.category_id = c.id
  ${where}
  order by c.is_active desc, c.name`;
