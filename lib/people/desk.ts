import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Db, Tx } from "@/lib/platform/prisma";

/**
 * Whoever assigns to these people waits until the end of the transaction, and then sees what became of them. The reporting line may
 * still point to them: its foreign key asks for less than this lock takes.
 */
export async function lockDesks(tx: Tx, userIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`select 1 from staff where user_id = any(${[...userIds]}::uuid[]) order by user_id
    for no key update`;
}

/** How many open requests are on each of these desks; people without any are missing. */
export async function openWork(tx: Tx, userIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ userId: string; count: number }[]>`
    select assigned_to_id as "userId", count(*)::int as count from maintenance_requests
    where assigned_to_id = any(${[...userIds]}::uuid[]) and status in ('ASSIGNED', 'IN_PROGRESS')
    group by 1`;
  return new Map(rows.map(({ userId, count }) => [userId, count]));
}

export type Future = { userId: string; role: StaffRole; canAccessAllMaintenance: boolean };

/**
 * The open requests that these people could be given as they are, and could not be as they are going to be (the rule of
 * lib/maintenance/assignment.ts, set-based): tickets by person. A change leaves nobody with work that is not theirs to
 * do; work that did not fit before is no reason against it.
 */
export async function misfits(tx: Db, futures: readonly Future[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ userId: string; tickets: string[] }[]>`
    select f."userId", array_agg(r.ticket_number order by r.ticket_number) as tickets
    from jsonb_to_recordset(${JSON.stringify(futures)}::jsonb)
      as f("userId" uuid, role text, "canAccessAllMaintenance" boolean)
    join staff s on s.user_id = f."userId"
    join maintenance_requests r on r.assigned_to_id = f."userId" and r.status in ('ASSIGNED', 'IN_PROGRESS')
    join maintenance_categories c on c.id = r.category_id
    where (s.role = 'FACILITY_MANAGER' or s.can_access_all_maintenance or s.role = any(c.roles))
      and not (f.role = 'FACILITY_MANAGER' or f."canAccessAllMaintenance" or f.role = any(c.roles::text[]))
    group by 1`;
  return new Map(rows.map(({ userId, tickets }) => [userId, tickets]));
}
