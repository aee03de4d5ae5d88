import type { Db } from "@/lib/platform/prisma";

/** Active staff up the reporting line of this person, as they stand now; of nobody: none. */
export async function superiorsOf(db: Db, userId: string | null): Promise<string[]> {
  if (userId === null) return [];
  const rows = await db.$queryRaw<{ userId: string }[]>`
    with recursive above (staff_id) as (
      select reporting_to_id from staff where user_id = ${userId}::uuid
      union
      select s.reporting_to_id from above a join staff s on s.id = a.staff_id
    )
    select s.user_id as "userId" from above a join staff s on s.id = a.staff_id where s.is_active`;
  return rows.map((row) => row.userId);
}
