import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/platform/prisma";
import { PACK_ROWS } from "./committee-pack-faults";
import type { Window } from "./period";

/** Ages in days, each up to and without the next. */
const AGES = [
  { label: "Under 1 day", from: 0 },
  { label: "1–3 days", from: 1 },
  { label: "3–7 days", from: 3 },
  { label: "7–14 days", from: 7 },
  { label: "14–30 days", from: 14 },
  { label: "30 days and more", from: 30 },
];

/** No title and no name: a flat and a ticket are enough to ask about it. */
export type OpenRequest = {
  ticketNumber: string;
  flatNumber: string;
  category: string;
  priority: number;
  filedAt: Date;
  isOverdue: boolean;
};

export type Unresolved = {
  total: number;
  overdue: number;
  ages: { label: string; requests: number }[];
  /** The oldest first. */
  rows: OpenRequest[];
};

/** What was filed before the month's end and neither resolved nor cancelled by then. */
export async function readUnresolved(db: Db, { to }: Window): Promise<Unresolved> {
  const [summary] = await db.$queryRaw<[{ total: number; overdue: number; ages: number[] }]>`
    with open as (
      select width_bucket(date_part('epoch', ${to}::timestamptz - r.created_at) / 86400,
          ${AGES.map(({ from }) => from)}::float8[]) as age,
        r.estimated_completion < ${to} as is_overdue
      from maintenance_requests r where ${wasOpen(to)}
    )
    select count(*)::int as total, (count(*) filter (where is_overdue))::int as overdue,
      array(select (select count(*)::int from open where age = bucket)
        from generate_series(1, ${AGES.length}::int) bucket order by bucket) as ages
    from open`;
  const rows = await db.$queryRaw<OpenRequest[]>`
    select r.ticket_number as "ticketNumber", r.flat_number as "flatNumber", c.name::text as category,
      r.priority::int as priority, r.created_at as "filedAt",
      coalesce(r.estimated_completion < ${to}, false) as "isOverdue"
    from maintenance_requests r join maintenance_categories c on c.id = r.category_id
    where ${wasOpen(to)}
    order by r.created_at, r.id
    limit ${PACK_ROWS}`;
  return {
    total: summary.total,
    overdue: summary.overdue,
    ages: AGES.map(({ label }, index) => ({ label, requests: summary.ages[index] ?? 0 })),
    rows,
  };
}

/** As the columns tell it now: what was reopened since counts as unresolved. */
const wasOpen = (to: Date) => Prisma.sql`r.created_at < ${to}
  and coalesce(r.resolved_at, 'infinity') >= ${to} and coalesce(r.cancelled_at, 'infinity') >= ${to}`;
