import type { QuestionScope } from "@/lib/analytics/questions/scope";

type Statement = { text: string; values: unknown[] };

const HOUR = 3_600_000;

/**
 * Each question of the analytics page as somebody would write it who wants nothing but its answer, quickly: other
 * formulations than the product's, with the same indexes at hand.
 */
export function byHand({ window, before, months, now, format }: QuestionScope): Record<string, Statement> {
  const [first, last] = [months[0]?.from, months.at(-1)?.to];
  const zone = format.timeZone;
  const month = (at: string) => `date_trunc('month', ${at} at time zone $3)`;
  const filed = "from maintenance_requests where created_at >= $1 and created_at < $2";
  const trend = (text: string) => ({ text, values: [first, last, zone] });
  const period = (text: string) => ({ text, values: [window.from, window.to] });
  const group = (column: string) =>
    period(`select ${column}, count(*), count(resolved_at), avg(date_part('epoch', resolved_at - created_at)),
      count(*) filter (where resolved_at <= estimated_completion),
      count(*) filter (where resolved_at is not null and estimated_completion is not null),
      avg(resident_rating), count(resident_rating) ${filed} group by 1`);
  const costs = `sum(actual_cost), sum(estimated_cost), sum(actual_cost) filter (where estimated_cost is not null), count(*),
    count(estimated_cost) from maintenance_requests where actual_cost is not null
    and coalesce(resolved_at, cancelled_at) >= $1 and coalesce(resolved_at, cancelled_at) < $2`;
  const quantiles = (ms: string) => `percentile_cont(array[0.5, 0.9]) within group (order by ${ms})`;
  const times = `${quantiles("date_part('epoch', resolved_at - created_at)")}, ${quantiles("date_part('epoch', acknowledged_at - created_at)")},
    count(resolved_at), count(acknowledged_at)`;
  return {
    headlines: {
      text: `select 1, ${times}, null::bigint, null::bigint from maintenance_requests where created_at >= $1 and created_at < $2
        union all select 2, ${times}, null, null from maintenance_requests where created_at >= $3 and created_at < $4
        union all select 3, null, null, null, null, count(*), count(*) filter (where estimated_completion < $5)
          from maintenance_requests where status in ('ASSIGNED', 'IN_PROGRESS')`,
      values: [window.from, window.to, before.from, before.to, now],
    },
    "filed-and-resolved": trend(`
      select month, sum(filed), sum(resolved) from (
        select ${month("created_at")} as month, count(*) as filed, 0 as resolved ${filed} group by 1
        union all
        select ${month("resolved_at")}, 0, count(*) from maintenance_requests
          where resolved_at >= $1 and resolved_at < $2 group by 1) each group by 1`),
    "resolution-time": trend(`select ${month("created_at")}, count(resolved_at),
      avg(date_part('epoch', resolved_at - created_at)), ${quantiles("date_part('epoch', resolved_at - created_at)")}
      ${filed} group by 1`),
    "on-time":
      trend(`select ${month("created_at")}, count(*) filter (where resolved_at <= estimated_completion),
      count(*) filter (where resolved_at is not null and estimated_completion is not null) ${filed} group by 1`),
    satisfaction: trend(
      `select ${month("created_at")}, avg(resident_rating), count(resident_rating) ${filed} group by 1`,
    ),
    "cost-by-month": trend(`select ${month("coalesce(resolved_at, cancelled_at)")}, ${costs} group by 1`),
    "cost-by-category": period(`select category_id, ${costs} group by 1`),
    "by-category": group("category_id"),
    "by-priority": group("priority"),
    "by-block": group("block"),
    "by-assignee": group("assigned_to_id"),
    ageing: {
      text: `select case ${[1, 3, 7, 14, 30].map((days) => `when created_at >= $1::timestamptz - interval '${days} days' then ${days}`).join(" ")} else 99 end,
        status, count(*) from maintenance_requests where closed_at is null and cancelled_at is null group by 1, 2`,
      values: [new Date(Math.ceil(now.getTime() / HOUR) * HOUR)],
    },
    arrivals: {
      text: `select extract(isodow from local), extract(hour from local), count(*)
        from (select created_at at time zone $3 as local ${filed}) l group by 1, 2`,
      values: [window.from, window.to, zone],
    },
  };
}
