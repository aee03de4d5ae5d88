import type { Db } from "@/lib/platform/prisma";
import type { Window } from "./period";

/** From so many requests of one flat and category on they are a repeat fault, within so many days. */
export const REPEATS = { requests: 3, days: 90 };

/** How many rows a table of the pack has at most; the rest is counted. */
export const PACK_ROWS = 25;

export type RepeatFault = {
  flatNumber: string;
  category: string;
  requests: number;
  lastAt: Date;
  open: number;
};

export type Repeats = { found: number; rows: RepeatFault[] };

/** Flats that had the same kind of trouble again and again, up to the month's end; what was cancelled was none. */
export async function readRepeats(db: Db, { to }: Window): Promise<Repeats> {
  const since = new Date(to.getTime() - REPEATS.days * 86_400_000);
  const rows = await db.$queryRaw<(RepeatFault & { found: number })[]>`
    select r.flat_number as "flatNumber", c.name::text as category, count(*)::int as requests,
      max(r.created_at) as "lastAt",
      (count(*) filter (where coalesce(r.resolved_at, 'infinity') >= ${to}))::int as open,
      count(*) over ()::int as found
    from maintenance_requests r join maintenance_categories c on c.id = r.category_id
    where r.created_at >= ${since} and r.created_at < ${to} and r.status <> 'CANCELLED'
    group by r.flat_number, c.name
    having count(*) >= ${REPEATS.requests}
    order by count(*) desc, r.flat_number, c.name
    limit ${PACK_ROWS}`;
  return { found: rows[0]?.found ?? 0, rows: rows.map(({ found: _, ...row }) => row) };
}
