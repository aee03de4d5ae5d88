import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { type Measured, metricsOf, type Sample } from "./metrics";
import type { Window } from "./period";
import { PART } from "./sample-parts";

type Rules = Pick<Settings, "maxConcurrentAssignments">;

/** Every active member of staff, and the estate (`userId: null`, first), in one query however many people there are. */
export const measureEveryone = (db: Db, window: Window, rules: Rules): Promise<Measured[]> =>
  measure(db, window, rules, everyone);

/** The estate alone: every request filed in the window, assigned or not. */
export async function measureEstate(db: Db, window: Window, rules: Rules): Promise<Measured> {
  const [estate] = await measure(db, window, rules, estateOnly);
  return estate as Measured;
}

/** One person, by the requests that are theirs now. */
export async function measurePerson(db: Db, userId: string, window: Window, rules: Rules): Promise<Measured> {
  const [person] = await measure(db, window, rules, onlyPerson(userId));
  return person as Measured;
}

type Scope = {
  requests: Prisma.Sql;
  /** How requests come together, and the name of each group: a user id, "estate", or null for what nobody has. */
  groups: Prisma.Sql;
  group: Prisma.Sql;
  /** The user ids to answer for; null is the estate. */
  subjects: Prisma.Sql;
};

const everyone: Scope = {
  requests: Prisma.sql`true`,
  groups: Prisma.sql`grouping sets ((r.assigned_to_id), ())`,
  group: Prisma.sql`case when grouping(r.assigned_to_id) = 1 then 'estate' else r.assigned_to_id::text end`,
  subjects: Prisma.sql`select null::uuid as user_id union all
    select s.user_id from staff s join users u on u.id = s.user_id where s.is_active and u.status = 'ACTIVE'`,
};

const estateOnly: Scope = {
  requests: Prisma.sql`true`,
  groups: Prisma.sql`()`,
  group: Prisma.sql`'estate'`,
  subjects: Prisma.sql`select null::uuid as user_id`,
};

const onlyPerson = (userId: string): Scope => ({
  requests: Prisma.sql`r.assigned_to_id = ${userId}::uuid`,
  groups: Prisma.sql`r.assigned_to_id`,
  group: Prisma.sql`r.assigned_to_id::text`,
  subjects: Prisma.sql`select ${userId}::uuid as user_id`,
});

async function measure(db: Db, window: Window, rules: Rules, scope: Scope): Promise<Measured[]> {
  const rows = await db.$queryRaw<(Sample & { userId: string | null })[]>(sampleQuery(window, rules, scope));
  return rows.map(({ userId, ...sample }) => ({ userId, window, metrics: metricsOf(sample) }));
}

/** Requests that nobody has yet are in the estate's figures only. */
function sampleQuery({ from, to }: Window, { maxConcurrentAssignments }: Rules, scope: Scope) {
  const { requests, groups, group, subjects } = scope;
  return Prisma.sql`
    with subject as (${subjects}),
    filed as (
      select ${group} as subject,
        ${count("total")} as total, ${count("completed")} as completed, ${count("resolved")} as resolved,
        coalesce(sum(extract(epoch from r.resolved_at - r.created_at) * 1000), 0)::bigint::text as resolution_ms,
        ${count("rated")} as rated, coalesce(sum(r.resident_rating), 0)::int as rating_sum,
        ${count("costed")} as costed,
        coalesce(sum(r.estimated_cost) filter (where ${PART.costed}), 0)::text as estimated_cost,
        coalesce(sum(r.actual_cost) filter (where ${PART.costed}), 0)::text as actual_cost,
        ${count("timed")} as timed, ${count("onTime")} as on_time
      from maintenance_requests r
      where r.created_at >= ${from} and r.created_at < ${to} and ${requests}
      group by ${groups}
    ), active as (
      select ${group} as subject, count(*)::int as workload
      from maintenance_requests r
      where ${PART.active} and ${requests}
      group by ${groups}
    ), capacity as (
      select count(*)::int as people
      from staff s join users u on u.id = s.user_id
      where s.is_active and u.status = 'ACTIVE' and (s.role = 'FACILITY_MANAGER' or s.can_access_all_maintenance
        or exists (select from maintenance_categories c where c.is_active and s.role = any(c.roles)))
    )
    select subject.user_id::text as "userId",
      coalesce(filed.total, 0) as total, coalesce(filed.completed, 0) as completed,
      coalesce(filed.resolved, 0) as resolved, coalesce(filed.resolution_ms, '0') as "resolutionMs",
      coalesce(filed.rated, 0) as rated, coalesce(filed.rating_sum, 0) as "ratingSum",
      coalesce(filed.costed, 0) as costed, coalesce(filed.estimated_cost, '0') as "estimatedCost",
      coalesce(filed.actual_cost, '0') as "actualCost",
      coalesce(filed.timed, 0) as timed, coalesce(filed.on_time, 0) as "onTime",
      coalesce(active.workload, 0) as workload,
      ${maxConcurrentAssignments}::int * case when subject.user_id is null then capacity.people else 1 end as capacity
    from subject cross join capacity
    left join filed on filed.subject = coalesce(subject.user_id::text, 'estate')
    left join active on active.subject = coalesce(subject.user_id::text, 'estate')
    order by subject.user_id nulls first`;
}

const count = (part: keyof typeof PART) => Prisma.sql`count(*) filter (where ${PART[part]})::int`;
