import { Prisma } from "@/lib/generated/prisma/client";
import type { Metric } from "./metrics";

/** Which requests a count rests on; written once for the figures and for the lists behind them. */
export const PART = {
  total: Prisma.sql`true`,
  completed: Prisma.sql`r.status = 'CLOSED'`,
  resolved: Prisma.sql`r.resolved_at is not null`,
  rated: Prisma.sql`r.resident_rating is not null`,
  costed: Prisma.sql`r.estimated_cost is not null and r.actual_cost is not null`,
  timed: Prisma.sql`r.resolved_at is not null and r.estimated_completion is not null`,
  onTime: Prisma.sql`r.resolved_at <= r.estimated_completion`,
  active: Prisma.sql`r.status in ('ASSIGNED', 'IN_PROGRESS')`,
} satisfies Record<string, Prisma.Sql>;

/**
 * Milliseconds that a request took; the time it waited for the resident or for access (`waited`, below) apart. A whole
 * number: sums of such take a third of the time that `extract`'s decimals take.
 */
export const TOOK_MS = Prisma.sql`(date_part('epoch', r.resolved_at - r.created_at) * 1000)::bigint`;
export const ACTIVE_MS = Prisma.sql`${TOOK_MS} - coalesce(waited.ms, 0)`;

/** How long each request `r` waited; open waits belong to requests that are not resolved yet. */
export const waitedOf = (requests: Prisma.Sql) => Prisma.sql`
  select w.request_id, sum(extract(epoch from w.ended_at - w.started_at) * 1000) as ms
  from request_waits w join maintenance_requests r on r.id = w.request_id
  where w.ended_at is not null and ${requests}
  group by w.request_id`;

/**
 * Every time that one of the requests `r` was resolved: by whom, and whether it was reopened after that. The words of
 * the condition are those of the index.
 */
export const resolutionsOf = (requests: Prisma.Sql) => Prisma.sql`
  select u.request_id, u.author_id, u.to_status = 'RESOLVED' as is_resolution,
    coalesce(lead(u.to_status) over (partition by u.request_id order by u.position) = 'IN_PROGRESS', false) as is_reopened
  from maintenance_requests r join maintenance_updates u on u.request_id = r.id
  where (u.to_status = 'RESOLVED' or u.from_status = 'RESOLVED') and ${requests}`;

/** The requests that somebody resolved, whoever has them now. */
export const resolvedBy = (userId: string) => Prisma.sql`r.id in (
  select u.request_id from maintenance_updates u where u.author_id = ${userId}::uuid and u.to_status = 'RESOLVED')`;

/** The requests behind each figure: its sample. `resolvedBy` goes by who resolved them, all others by who has them. */
export const BEHIND: Record<Metric, { part: keyof typeof PART | "resolvedBy"; isNow: boolean }> = {
  total: { part: "total", isNow: false },
  completed: { part: "completed", isNow: false },
  completionRate: { part: "total", isNow: false },
  avgResolution: { part: "resolved", isNow: false },
  activeResolution: { part: "resolved", isNow: false },
  relativeResolution: { part: "resolved", isNow: false },
  onTimeRate: { part: "timed", isNow: false },
  relativeOnTime: { part: "timed", isNow: false },
  reopened: { part: "resolvedBy", isNow: false },
  avgSatisfaction: { part: "rated", isNow: false },
  costEfficiency: { part: "costed", isNow: false },
  workload: { part: "active", isNow: true },
  utilisation: { part: "active", isNow: true },
};
