import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { MOST_FINDINGS } from "../check";

/** A flat has one owner's record: those who wait for approval do not count, nor do those who moved out. */
export const duplicateOwner: Check = {
  name: "duplicate-owner",
  label: "No flat has two owners",
  find: async () => {
    const rows = await prisma.$queryRaw<{ row: string; names: string[] }[]>`
      select r.flat_number as row, array_agg(coalesce(u.name, r.contact_name, 'an unclaimed record')
        order by r.created_at, r.id) as names
      from residents r left join users u on u.id = r.user_id
      where r.resident_type = 'OWNER' and r.moved_out_on is null and (u.id is null or u.status = 'ACTIVE')
      group by r.flat_number having count(*) > 1 order by 1 limit ${MOST_FINDINGS}`;
    return rows.map(({ row, names }) => ({
      row,
      what: `Flat ${row} has ${names.length} owners: ${names.join(", ")}.`,
      mend: "Decide whose record is right; make the other one family or tenant, or let them move out, in the console.",
    }));
  },
};
