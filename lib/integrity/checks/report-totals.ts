import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { MOST_FINDINGS } from "../check";

/**
 * A stored report stays as it was, while the requests go on; what cannot change is when a request was filed. So the
 * estate's total still is the number of requests of its window, people have no more than that together, and each
 * report's own figures fit each other.
 */
export const reportTotals: Check = {
  name: "report-totals",
  label: "The totals of stored reports are right",
  find: async () => {
    const rows = await prisma.$queryRaw<{ row: string; label: string; name: string | null; wrong: string }[]>`
      with figure as (
        select p.*, (data #>> '{total,value}')::float8 as total, (data #>> '{completed,value}')::float8 as completed,
          (data #>> '{completionRate,value}')::float8 as rate
        from staff_performance_reports p),
      people as (
        select period, starts_at, batch_id, sum(total) as total from figure where staff_id is not null group by 1, 2, 3),
      filed as (
        select f.id, count(r.id)::float8 as total
        from figure f left join maintenance_requests r on r.created_at >= f.starts_at and r.created_at < f.ends_at
        where f.staff_id is null group by 1)
      select f.id::text as row, f.label, u.name, case
          when f.staff_id is null and f.total is distinct from filed.total
            then 'says ' || coalesce(f.total::text, 'nothing') || ' requests, and ' || filed.total || ' were filed'
          when f.staff_id is null and people.total > f.total
            then 'says ' || f.total || ' requests, and its people have ' || people.total
          when f.completed > f.total then 'says ' || f.completed || ' completed of ' || f.total
          when abs(f.rate - f.completed / nullif(f.total, 0)) > 1e-9
            then 'says ' || round((f.rate * 100)::numeric, 1) || ' % completed, which does not fit its counts'
        end as wrong
      from figure f
      left join filed on filed.id = f.id
      left join people on people.batch_id = f.batch_id and people.period = f.period and people.starts_at = f.starts_at
      left join staff s on s.id = f.staff_id left join users u on u.id = s.user_id
      order by f.starts_at, f.id`;
    return rows
      .filter(({ wrong }) => wrong !== null)
      .slice(0, MOST_FINDINGS)
      .map(({ row, label, name, wrong }) => ({
        row,
        what: `The report of ${name ?? "the estate"} for ${label} ${wrong}.`,
        mend: "Reports are never changed by the app: delete the row by SQL, then make it anew (reports generate --on DAY).",
      }));
  },
};
