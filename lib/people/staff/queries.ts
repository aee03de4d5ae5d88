import type { Prisma } from "@/lib/generated/prisma/client";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { account } from "../account-select";
import { isUuid } from "../is-uuid";
import { canReadPeople } from "../permissions";

const person = {
  ...account,
  staff: {
    include: {
      reportingTo: { select: { id: true, user: { select: { id: true, name: true } } } },
      _count: { select: { reports: true } },
    },
  },
  _count: {
    select: { assignedRequests: { where: { status: { in: ["ASSIGNED", "IN_PROGRESS"] } } } },
  },
} satisfies Prisma.UserSelect;

export type StaffPerson = Prisma.UserGetPayload<{ select: typeof person }>;

/** One member of staff, or an administrator who is not on the payroll. */
export async function getStaffPerson(actor: Actor, id: string): Promise<StaffPerson> {
  const found =
    canReadPeople(actor) && isUuid(id)
      ? await prisma.user.findFirst({
          where: { id, userType: "STAFF" },
          select: person,
          relationLoadStrategy: "join",
        })
      : null;
  if (!found) throw notFound("member of staff");
  return found;
}

export type Superior = { id: string; name: string; role: StaffRole };

/** Whom somebody could report to: everybody who works here, but not oneself and nobody from below. */
export async function listSuperiors(actor: Actor, staffId: string | null): Promise<Superior[]> {
  if (!canReadPeople(actor)) return [];
  return prisma.$queryRaw<Superior[]>`
    with recursive below(id) as (
      select ${staffId}::uuid
      union
      select s.id from staff s join below b on s.reporting_to_id = b.id)
    select s.id, u.name, s.role::text as role from staff s join users u on u.id = s.user_id
    where s.is_active and u.status = 'ACTIVE' and not exists (select 1 from below b where b.id = s.id)
    order by lower(u.name), s.id`;
}

export type Post = {
  staffId: string;
  userId: string;
  name: string;
  role: StaffRole;
  department: string | null;
  isActive: boolean;
  reportingToId: string | null;
};

/** Everybody with whom they report to: the tree is made of it (reporting-tree.ts). */
export async function listPosts(actor: Actor): Promise<Post[]> {
  if (!canReadPeople(actor)) return [];
  return prisma.$queryRaw<Post[]>`
    select s.id as "staffId", u.id as "userId", u.name, s.role::text as role, s.department,
      s.is_active and u.status = 'ACTIVE' as "isActive", s.reporting_to_id as "reportingToId"
    from staff s join users u on u.id = s.user_id
    where (s.is_active and u.status <> 'DEACTIVATED')
      or exists (select 1 from staff r where r.reporting_to_id = s.id and r.is_active)
    order by lower(u.name), s.id`;
}
