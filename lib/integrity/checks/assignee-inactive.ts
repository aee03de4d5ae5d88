import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { MOST_FINDINGS } from "../check";
import { handBack } from "../mend/hand-back";

/** Nobody waits for somebody who has left. */
export const assigneeInactive: Check = {
  name: "assignee-inactive",
  label: "Everybody who has a request works here",
  find: async () => {
    const rows = await prisma.$queryRaw<{ row: string; name: string | null }[]>`
      select r.ticket_number as row, u.name
      from maintenance_requests r
      left join users u on u.id = r.assigned_to_id
      left join staff s on s.user_id = u.id
      where r.status in ('ASSIGNED', 'IN_PROGRESS')
        and not coalesce(s.is_active and u.status = 'ACTIVE', false)
      order by r.ticket_number limit ${MOST_FINDINGS}`;
    return rows.map(({ row, name }) => ({
      row,
      what: `${row} is on the desk of ${name ?? "somebody who does not exist"}, who does not work here now.`,
      mend: "Reassign it, or let --fix hand it back (only while the work has not begun).",
    }));
  },
  fix: handBack("does not work here now"),
};
