import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import type { Check } from "../check";

/** DOMAIN §2: MAX_CONCURRENT_ASSIGNMENTS. */
export const overTheCap: Check = {
  name: "over-the-cap",
  label: "Nobody has more requests than allowed",
  find: async () => {
    const { maxConcurrentAssignments: cap } = await readSettings();
    const rows = await prisma.$queryRaw<{ row: string; name: string; load: number }[]>`
      select coalesce(s.employee_id::text, u.id::text) as row, u.name, count(*)::int as load
      from maintenance_requests r
      join users u on u.id = r.assigned_to_id
      left join staff s on s.user_id = u.id
      where r.status in ('ASSIGNED', 'IN_PROGRESS')
      group by 1, 2 having count(*) > ${cap} order by 3 desc, 2`;
    return rows.map(({ row, name, load }) => ({
      row,
      what: `${name} has ${load} requests at once; ${cap} are allowed.`,
      mend: `Reassign ${load - cap} of them, or raise maxConcurrentAssignments.`,
    }));
  },
};
