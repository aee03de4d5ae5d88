import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/platform/prisma";
import type { Window } from "./period";
import { PART, TOOK_MS } from "./sample-parts";

/** Of the requests filed in the month; durations in milliseconds, null where there are none. */
export type SlaLine = {
  /** Null: all categories together. */
  category: string | null;
  total: number;
  resolved: number;
  timed: number;
  onTime: number;
  medianMs: number | null;
  p90Ms: number | null;
  responded: number;
  medianResponseMs: number | null;
  p90ResponseMs: number | null;
  rated: number;
  ratingSum: number;
  /** How many gave one star, two, … five. */
  stars: number[];
};

/** By category, the estate first. The parts are those of every other figure (sample-parts.ts). */
export const readSla = (db: Db, { from, to }: Window): Promise<SlaLine[]> =>
  db.$queryRaw<SlaLine[]>`
    with filed as (
      select r.*, c.name::text as category, ${TOOK_MS}::float8 as took_ms,
        date_part('epoch', r.acknowledged_at - r.created_at) * 1000 as response_ms
      from maintenance_requests r join maintenance_categories c on c.id = r.category_id
      where r.created_at >= ${from} and r.created_at < ${to}
    )
    select r.category, count(*)::int as total,
      (count(*) filter (where ${PART.resolved}))::int as resolved,
      (count(*) filter (where ${PART.timed}))::int as timed,
      (count(*) filter (where ${PART.onTime}))::int as "onTime",
      percentile_cont(0.5) within group (order by r.took_ms) as "medianMs",
      percentile_cont(0.9) within group (order by r.took_ms) as "p90Ms",
      count(r.response_ms)::int as responded,
      percentile_cont(0.5) within group (order by r.response_ms) as "medianResponseMs",
      percentile_cont(0.9) within group (order by r.response_ms) as "p90ResponseMs",
      (count(*) filter (where ${PART.rated}))::int as rated,
      coalesce(sum(r.resident_rating), 0)::int as "ratingSum",
      array[${stars(1)}, ${stars(2)}, ${stars(3)}, ${stars(4)}, ${stars(5)}] as stars
    from filed r
    group by grouping sets ((), (r.category))
    order by grouping(r.category) desc, r.category`;

const stars = (count: number) => Prisma.sql`(count(*) filter (where r.resident_rating = ${count}))::int`;

/** Of one month in a row of them. */
export type TrendPoint = { month: string; total: number; resolved: number; timed: number; onTime: number };

/** The same shares for each of the months, in their order, in one query. */
export const readTrend = (db: Db, months: readonly ({ month: string } & Window)[]): Promise<TrendPoint[]> =>
  db.$queryRaw<TrendPoint[]>`
    select w.month, filed.*
    from jsonb_to_recordset(${JSON.stringify(months)}::jsonb) as w(month text, "from" timestamptz, "to" timestamptz)
    cross join lateral (
      select count(*)::int as total, (count(*) filter (where ${PART.resolved}))::int as resolved,
        (count(*) filter (where ${PART.timed}))::int as timed,
        (count(*) filter (where ${PART.onTime}))::int as "onTime"
      from maintenance_requests r where r.created_at >= w."from" and r.created_at < w."to") as filed
    order by w.month`;
