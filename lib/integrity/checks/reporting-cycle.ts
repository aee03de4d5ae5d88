import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";

/** Everybody's superiors end somewhere. */
export const reportingCycle: Check = {
  name: "reporting-cycle",
  label: "The reporting line has no circle",
  find: async () => {
    const rows = await prisma.$queryRaw<{ row: string; name: string; way: string[] }[]>`
      with recursive above as (
        select s.id as start, s.reporting_to_id as id, array[s.id] as seen from staff s
        where s.reporting_to_id is not null
        union all
        select a.start, s.reporting_to_id, a.seen || s.id from above a join staff s on s.id = a.id
        where s.reporting_to_id is not null and a.id <> a.start and not s.id = any(a.seen))
      select s.employee_id::text as row, u.name,
        (select array_agg(uu.name order by w.n) from unnest(a.seen) with ordinality w(id, n)
          join staff ss on ss.id = w.id join users uu on uu.id = ss.user_id) as way
      from above a join staff s on s.id = a.start join users u on u.id = s.user_id
      where a.id = a.start order by u.name, s.id`;
    return rows.map(({ row, name, way }) => ({
      row,
      what: `${name} reports to themselves: ${[...way, name].join(" → ")}.`,
      mend: "Give one of them another superior, or none, on their page in the console.",
    }));
  },
};
