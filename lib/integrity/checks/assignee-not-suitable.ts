import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { MOST_FINDINGS } from "../check";
import { handBack } from "../mend/hand-back";

/** DOMAIN §2: a request is on the desk of somebody who is suitable for it. */
export const assigneeNotSuitable: Check = {
  name: "assignee-not-suitable",
  label: "Everybody who has a request is suitable for it",
  find: async () => {
    const rows = await prisma.$queryRaw<{ row: string; name: string; role: string; category: string }[]>`
      select r.ticket_number as row, u.name, lower(replace(s.role::text, '_', ' ')) as role, c.name::text as category
      from maintenance_requests r
      join maintenance_categories c on c.id = r.category_id
      join users u on u.id = r.assigned_to_id
      join staff s on s.user_id = u.id
      where r.status in ('ASSIGNED', 'IN_PROGRESS') and s.is_active and u.status = 'ACTIVE'
        and not (s.role = 'FACILITY_MANAGER' or s.can_access_all_maintenance or s.role = any(c.roles))
      order by r.ticket_number limit ${MOST_FINDINGS}`;
    return rows.map(({ row, name, role, category }) => ({
      row,
      what: `${row} (${category}) is on the desk of ${name}, a ${role}, who is not suitable for it.`,
      mend: "Reassign it to somebody suitable, or let --fix hand it back (only while the work has not begun).",
    }));
  },
  fix: handBack("is not suitable for it"),
};
