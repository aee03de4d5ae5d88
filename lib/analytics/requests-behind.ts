import { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import type { Metric } from "./metrics";
import { decodePosition, pageOf } from "./newest-first";
import type { Window } from "./period";
import { canSeeFigures, canSeeMetric } from "./permissions";
import { BEHIND, PART } from "./sample-parts";

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
};

type Query = { userId: string | null; window: Window; metric: Metric; cursor?: string | undefined };

/**
 * The requests that a figure rests on, newest first. Whoever may see somebody's figures may see those requests
 * (lib/maintenance/permissions.ts), so no further rule is needed.
 */
export async function listRequestsBehind(actor: Actor, { userId, window, metric, cursor }: Query) {
  if (!canSeeFigures(actor, userId) || !canSeeMetric(actor, userId, metric)) throw notFound("list");
  const { part, isNow } = BEHIND[metric];
  const last = decodePosition(cursor);
  const rows = await prisma.$queryRaw<RequestBehind[]>`
    select r.id::text, r.ticket_number as "ticketNumber", r.title, r.status::text, r.created_at as "createdAt",
      r.resolved_at as "resolvedAt", r.estimated_completion as "estimatedCompletion",
      r.resident_rating as "residentRating", ${costs(metric)}
    from maintenance_requests r
    where ${PART[part]}
      and ${isNow ? Prisma.sql`true` : Prisma.sql`r.created_at >= ${window.from} and r.created_at < ${window.to}`}
      and ${userId === null ? Prisma.sql`true` : Prisma.sql`r.assigned_to_id = ${userId}::uuid`}
      and ${last ? Prisma.sql`(r.created_at, r.id) < (${last.at}, ${last.id}::uuid)` : Prisma.sql`true`}
    order by r.created_at desc, r.id desc
    limit ${PAGE_SIZE + 1}`;
  return pageOf(rows, PAGE_SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
}

const costs = (metric: Metric) =>
  metric === "costEfficiency"
    ? Prisma.sql`r.estimated_cost::text as "estimatedCost", r.actual_cost::text as "actualCost"`
    : Prisma.sql`null as "estimatedCost", null as "actualCost"`;
