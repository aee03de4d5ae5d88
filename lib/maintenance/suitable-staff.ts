import { Prisma } from "@/lib/generated/prisma/client";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Db } from "@/lib/platform/prisma";
import { type Candidate, isSuitable, rank } from "./assignment";

type Category = { id: string; roles: StaffRole[] };
/** An active member of staff, suitable or not. */
export type ActiveStaff = Candidate & { canAccessAllMaintenance: boolean };

/**
 * Active staff of active users who fit the category, best first (DOMAIN §2 `suitableStaff`). People who are full are
 * in it too: the page says so, the verb refuses them.
 */
export async function listSuitableStaff(
  db: Db,
  category: Category,
  except: string | null = null,
): Promise<Candidate[]> {
  const suitable = (await listActiveStaff(db)).filter(
    (row) => row.userId !== except && isSuitable({ ...row, isActive: true }, category),
  );
  return rank(suitable, category);
}

/** Active staff of active users with load and rating, whatever they are suitable for. */
export const listActiveStaff = (db: Db): Promise<ActiveStaff[]> =>
  db.$queryRaw`${candidates(Prisma.sql`s.is_active and u.status = 'ACTIVE'`)}`;

/** One person with their load and rating; null when not staff. */
export async function findCandidate(db: Db, userId: string): Promise<Candidate | null> {
  const rows = await db.$queryRaw<ActiveStaff[]>`${candidates(Prisma.sql`s.user_id = ${userId}::uuid`)}`;
  return rows[0] ?? null;
}

const candidates = (where: Prisma.Sql) => Prisma.sql`
  select u.id as "userId", u.name, s.role::text as role, s.is_available_24x7 as "isAvailable24x7",
    s.can_access_all_maintenance as "canAccessAllMaintenance",
    (select count(*)::int from maintenance_requests r
      where r.assigned_to_id = u.id and r.status in ('ASSIGNED', 'IN_PROGRESS')) as load,
    (select avg(r.resident_rating)::float8 from maintenance_requests r
      where r.assigned_to_id = u.id and r.resident_rating is not null) as rating
  from staff s join users u on u.id = s.user_id
  where ${where}`;
