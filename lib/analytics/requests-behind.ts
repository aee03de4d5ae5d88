import { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { decodePosition, pageAt } from "@/lib/platform/position";
import { prisma } from "@/lib/platform/prisma";
import type { Metric } from "./metrics";
import type { Window } from "./period";
import { canSeeFigures, canSeeMetric, visibleUserIds } from "./permissions";
import { ACTIVE_MS, BEHIND, PART, resolutionsOf, resolvedBy, waitedOf } from "./sample-parts";

const PAGE_SIZE = 25;

export type RequestBehind = {
  id: string;
  ticketNumber: string;
  title: string;
  status: RequestStatus;
  createdAt: Date;
  resolvedAt: Date | null;
  estimatedCompletion: Date | null;
  residentRating: number | null;
  /** Null also for figures that are not about money. */
  estimatedCost: string | null;
  actualCost: string | null;
  /** Milliseconds of waiting for the resident or for access. */
  waitedMs: number;
  /** What the estate's mean for its category and priority is; null for figures that compare nothing. */
  expectedMs: number | null;
  expectedOnTime: number | null;
  isReopened: boolean;
  /** False for what has come to somebody whose requests this actor does not see. */
  isVisible: boolean;
};

type Query = { userId: string | null; window: Window; metric: Metric; cursor?: string | undefined };

/**
 * The requests that a figure rests on, newest first. Whoever may see somebody's figures may see those requests
 * (lib/maintenance/permissions.ts), except what somebody resolved and another person has now.
 */
export async function listRequestsBehind(actor: Actor, { userId, window, metric, cursor }: Query) {
  if (!canSeeFigures(actor, userId) || !canSeeMetric(actor, userId, metric)) throw notFound("list");
  const { isNow } = BEHIND[metric];
  const last = decodePosition(cursor);
  const filed = Prisma.sql`r.created_at >= ${window.from} and r.created_at < ${window.to}`;
  const page = Prisma.sql`
    select r.* from maintenance_requests r
    where ${isNow ? Prisma.sql`true` : filed} and ${behind(metric, userId)}
      and ${last ? Prisma.sql`(r.created_at, r.id) < (${last.at}, ${last.id}::uuid)` : Prisma.sql`true`}
    order by r.created_at desc, r.id desc
    limit ${PAGE_SIZE + 1}`;
  const rows = await prisma.$queryRaw<RequestBehind[]>`
    with page as (${page}), waited as (${waitedOf(Prisma.sql`r.id in (select id from page)`)}),
      reopened as (select distinct x.request_id from (${resolutionsOf(Prisma.sql`r.id in (select id from page)`)}) x
        where x.is_reopened and ${userId === null ? Prisma.sql`true` : Prisma.sql`x.author_id = ${userId}::uuid`}),
      cell as (${cells(metric, filed)})
    select r.id::text, r.ticket_number as "ticketNumber", r.title, r.status::text, r.created_at as "createdAt",
      r.resolved_at as "resolvedAt", r.estimated_completion as "estimatedCompletion",
      r.resident_rating as "residentRating", coalesce(waited.ms, 0)::float8 as "waitedMs",
      cell.mean_ms as "expectedMs", cell.on_time_rate as "expectedOnTime",
      r.id in (select request_id from reopened) as "isReopened", ${visible(actor)} as "isVisible", ${costs(metric)}
    from page r left join waited on waited.request_id = r.id
      left join cell on cell.category_id = r.category_id and cell.priority = r.priority
    order by r.created_at desc, r.id desc`;
  return pageAt(rows, PAGE_SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
}

function behind(metric: Metric, userId: string | null): Prisma.Sql {
  const { part } = BEHIND[metric];
  if (part !== "resolvedBy")
    return userId === null ? PART[part] : Prisma.sql`${PART[part]} and r.assigned_to_id = ${userId}::uuid`;
  if (userId !== null) return resolvedBy(userId);
  return Prisma.sql`exists (select from maintenance_updates u where u.request_id = r.id and u.to_status = 'RESOLVED')`;
}

/** The estate's means by category and priority, where the figure compares with them. */
const cells = (metric: Metric, filed: Prisma.Sql) =>
  metric === "relativeResolution" || metric === "relativeOnTime"
    ? Prisma.sql`
      select r.category_id, r.priority, (avg(${ACTIVE_MS}) filter (where ${PART.resolved}))::float8 as mean_ms,
        (count(*) filter (where ${PART.onTime}))::float8 / nullif(count(*) filter (where ${PART.timed}), 0) as on_time_rate
      from maintenance_requests r left join (${waitedOf(filed)}) waited on waited.request_id = r.id
      where ${filed}
      group by r.category_id, r.priority`
    : Prisma.sql`
      select null::uuid as category_id, null::smallint as priority, null::float8 as mean_ms, null::float8 as on_time_rate`;

function visible(actor: Actor): Prisma.Sql {
  const userIds = visibleUserIds(actor);
  return userIds ? Prisma.sql`coalesce(r.assigned_to_id::text = any(${userIds}), false)` : Prisma.sql`true`;
}

const costs = (metric: Metric) =>
  metric === "costEfficiency"
    ? Prisma.sql`r.estimated_cost::text as "estimatedCost", r.actual_cost::text as "actualCost"`
    : Prisma.sql`null as "estimatedCost", null as "actualCost"`;
