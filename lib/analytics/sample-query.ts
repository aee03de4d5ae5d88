import { Prisma } from "@/lib/generated/prisma/client";
import type { Window } from "./period";
import { PART, resolutionsOf, waitedOf } from "./sample-parts";

export type Scope = {
  /** Everything that counts at all, for this and for what it is compared with. */
  requests: Prisma.Sql;
  /** Whose requests are counted, of a row `r` with the columns of an assignee; and whose resolutions. */
  whose: Prisma.Sql;
  resolutions: Prisma.Sql;
  /** How requests come together, and the name of each group: a user id, "estate", or null for what nobody has. */
  groups: (person: Prisma.Sql) => Prisma.Sql;
  group: (person: Prisma.Sql) => Prisma.Sql;
  /** The user ids to answer for, with their names; null is the estate. */
  subjects: Prisma.Sql;
};

/** As one interval, and then as a number: to add up numbers takes twice as long. */
const RESOLUTION_MS = Prisma.sql`coalesce(extract(epoch from sum(r.resolved_at - r.created_at)) * 1000, 0)`;
const ASSIGNEE = Prisma.sql`r.assigned_to_id`;
const RESOLVER = Prisma.sql`resolution.author_id`;

/**
 * Requests that nobody has yet are in the estate's figures only. `piece` counts once by person, category and priority;
 * like is compared with like there (`cell`: the whole estate's), before the pieces are added up.
 */
export function sampleQuery({ from, to }: Window, capacity: number, scope: Scope) {
  const { requests, whose, resolutions, groups, group, subjects } = scope;
  const filed = Prisma.sql`r.created_at >= ${from} and r.created_at < ${to} and ${requests}`;
  return Prisma.sql`
    with subject as (${subjects}), waited as (${waitedOf(filed)}),
    piece as (
      select r.assigned_to_id, r.category_id, r.priority,
        ${count("total")} as total, ${count("completed")} as completed, ${count("resolved")} as resolved,
        ${RESOLUTION_MS} as resolution_ms,
        ${RESOLUTION_MS} - coalesce(sum(waited.ms) filter (where ${PART.resolved}), 0) as active_ms,
        ${count("rated")} as rated, coalesce(sum(r.resident_rating), 0) as rating_sum,
        ${count("costed")} as costed,
        coalesce(sum(r.estimated_cost) filter (where ${PART.costed}), 0) as estimated_cost,
        coalesce(sum(r.actual_cost) filter (where ${PART.costed}), 0) as actual_cost,
        ${count("timed")} as timed, ${count("onTime")} as on_time
      from maintenance_requests r left join waited on waited.request_id = r.id
      where ${filed}
      group by r.assigned_to_id, r.category_id, r.priority
    ), cell as (
      select category_id, priority, sum(active_ms) / nullif(sum(resolved), 0) as mean_ms,
        sum(on_time) / nullif(sum(timed), 0) as on_time_rate
      from piece group by category_id, priority
    ), counted as (
      select ${group(ASSIGNEE)} as subject,
        sum(r.total)::int as total, sum(r.completed)::int as completed, sum(r.resolved)::int as resolved,
        sum(r.resolution_ms)::bigint::text as resolution_ms, sum(r.active_ms)::bigint::text as active_ms,
        coalesce(sum(r.resolved * cell.mean_ms), 0)::text as expected_ms,
        sum(r.rated)::int as rated, sum(r.rating_sum)::int as rating_sum, sum(r.costed)::int as costed,
        sum(r.estimated_cost)::text as estimated_cost, sum(r.actual_cost)::text as actual_cost,
        sum(r.timed)::int as timed, sum(r.on_time)::int as on_time,
        coalesce(sum(r.timed * cell.on_time_rate), 0)::text as expected_on_time
      from piece r join cell using (category_id, priority)
      where ${whose}
      group by ${groups(ASSIGNEE)}
    ), resolution as (${resolutionsOf(Prisma.sql`${filed} and ${resolutions}`)}),
    finished as (
      select ${group(RESOLVER)} as subject, count(distinct request_id)::int as resolved_by,
        (count(distinct request_id) filter (where is_reopened))::int as reopened
      from resolution where is_resolution
      group by ${groups(RESOLVER)}
    ), active as (
      select ${group(ASSIGNEE)} as subject, count(*)::int as workload
      from maintenance_requests r
      where ${PART.active} and ${requests} and ${whose}
      group by ${groups(ASSIGNEE)}
    ), capacity as (
      select count(*)::int as people
      from staff s join users u on u.id = s.user_id
      where s.is_active and u.status = 'ACTIVE' and (s.role = 'FACILITY_MANAGER' or s.can_access_all_maintenance
        or exists (select from maintenance_categories c where c.is_active and s.role = any(c.roles)))
    )
    select subject.user_id::text as "userId", subject.name,
      coalesce(counted.total, 0) as total, coalesce(counted.completed, 0) as completed,
      coalesce(counted.resolved, 0) as resolved, coalesce(counted.resolution_ms, '0') as "resolutionMs",
      coalesce(counted.active_ms, '0') as "activeMs",
      case when subject.user_id is not null then coalesce(counted.expected_ms, '0') end as "expectedMs",
      coalesce(counted.rated, 0) as rated, coalesce(counted.rating_sum, 0) as "ratingSum",
      coalesce(counted.costed, 0) as costed, coalesce(counted.estimated_cost, '0') as "estimatedCost",
      coalesce(counted.actual_cost, '0') as "actualCost",
      coalesce(counted.timed, 0) as timed, coalesce(counted.on_time, 0) as "onTime",
      case when subject.user_id is not null then coalesce(counted.expected_on_time, '0') end as "expectedOnTime",
      coalesce(finished.resolved_by, 0) as "resolvedBy", coalesce(finished.reopened, 0) as reopened,
      coalesce(active.workload, 0) as workload,
      ${capacity}::int * case when subject.user_id is null then capacity.people else 1 end as capacity
    from subject cross join capacity
    left join counted on counted.subject = coalesce(subject.user_id::text, 'estate')
    left join finished on finished.subject = coalesce(subject.user_id::text, 'estate')
    left join active on active.subject = coalesce(subject.user_id::text, 'estate')
    order by subject.user_id nulls first`;
}

const count = (part: keyof typeof PART) => Prisma.sql`count(*) filter (where ${PART[part]})`;
