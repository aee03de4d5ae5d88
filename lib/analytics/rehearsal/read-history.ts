import type { Prisma as P } from "@/lib/generated/prisma/client";
import { Prisma } from "@/lib/generated/prisma/client";
import { listActiveStaff } from "@/lib/maintenance/suitable-staff";
import type { Db } from "@/lib/platform/prisma";
import type { History, PastCategory, PastRequest } from "./history";
import { readReaders } from "./read-readers";

export const DAYS = 90;
const DAY = 86_400_000;

/** The last 90 days up to `now`; what was filed in the 90 before that only as far as it lay on a desk since. */
export async function readHistory(db: Db, categories: PastCategory[], now: Date): Promise<History> {
  const to = now.getTime();
  const from = to - DAYS * DAY;
  const requests = await readRequests(db, new Date(from), now);
  const staff = await listActiveStaff(db);
  const { facilityManagers, superiors } = await readLines(db);
  const readers = await readReaders(db, new Date(from), now);
  return { from, to, requests, categories, staff, facilityManagers, superiors, readers };
}

export const readCategories = (db: Db): Promise<PastCategory[]> =>
  db.$queryRaw`
    select id::text, name::text, max_priority::int as "maxPriority", roles::text[] as roles,
      estimated_resolution_hours as hours
    from maintenance_categories order by name`;

/** In columns and not in rows: fifty thousand objects less to take apart. */
type Columns = {
  [Column in keyof PastRequest]: PastRequest[Column][] | null;
};

async function readRequests(db: Db, from: Date, to: Date): Promise<PastRequest[]> {
  const earliest = new Date(from.getTime() - DAYS * DAY);
  const [columns] = await db.$queryRaw<[Columns]>`
    with past as (
      select r.*, r.created_at < ${from} as is_earlier, first.at as first_at, first.by_system
      from maintenance_requests r
      left join lateral (
        select u.created_at as at, u.author_id is null as by_system from maintenance_updates u
        where u.request_id = r.id and u.to_status = 'ASSIGNED' order by u.position limit 1
      ) first on true
      where r.created_at >= ${earliest} and r.created_at < ${to}
        and (r.created_at >= ${from}
          or (r.assigned_at is not null and coalesce(r.resolved_at, r.cancelled_at, 'infinity') > ${from}))
    )
    select ${Prisma.join(COLUMNS.map(([name, value]) => Prisma.sql`json_agg(${value}) as ${Prisma.raw(`"${name}"`)}`))}
    from (select * from past order by created_at, id) past`;
  const length = columns.id?.length ?? 0;
  const names = COLUMNS.map(([name]) => name);
  return Array.from(
    { length },
    (_, row) => Object.fromEntries(names.map((name) => [name, columns[name]?.[row] ?? null])) as PastRequest,
  );
}

const ms = (column: P.Sql) => Prisma.sql`(date_part('epoch', ${column}) * 1000)::float8`;
const HAD = Prisma.sql`case when assigned_to_id is not null then least(coalesce(first_at, assigned_at), assigned_at) end`;
const COLUMNS: [keyof PastRequest, P.Sql][] = [
  ["id", Prisma.sql`id::text`],
  ["categoryId", Prisma.sql`category_id::text`],
  ["priority", Prisma.sql`priority::int`],
  ["residentId", Prisma.sql`resident_id::text`],
  ["filedAt", ms(Prisma.sql`created_at`)],
  ["isEarlier", Prisma.sql`is_earlier`],
  ["assignedAt", ms(HAD)],
  ["bySystem", Prisma.sql`coalesce(by_system, false)`],
  ["assigneeId", Prisma.sql`assigned_to_id::text`],
  ["startedAt", ms(Prisma.sql`started_at`)],
  ["resolvedAt", ms(Prisma.sql`resolved_at`)],
  ["cancelledAt", ms(Prisma.sql`cancelled_at`)],
  ["dueAt", ms(Prisma.sql`estimated_completion`)],
  ["dueSince", ms(Prisma.sql`assigned_at`)],
  ["level", Prisma.sql`escalation_level::int`],
];

/** The active facility managers, and everybody's superiors. */
async function readLines(db: Db): Promise<Pick<History, "facilityManagers" | "superiors">> {
  const rows = await db.$queryRaw<{ userId: string; isManager: boolean; superiors: string[] }[]>`
    with recursive above (user_id, staff_id) as (
      select s.user_id, s.reporting_to_id from staff s where s.reporting_to_id is not null
      union
      select a.user_id, s.reporting_to_id from above a join staff s on s.id = a.staff_id
        where s.reporting_to_id is not null
    )
    select s.user_id::text as "userId", s.role = 'FACILITY_MANAGER' and s.is_active as "isManager",
      array(select up.user_id::text from above a join staff up on up.id = a.staff_id
        where a.user_id = s.user_id and up.is_active) as superiors
    from staff s`;
  return {
    facilityManagers: rows.filter(({ isManager }) => isManager).map(({ userId }) => userId),
    superiors: new Map(rows.map(({ userId, superiors }) => [userId, superiors])),
  };
}
