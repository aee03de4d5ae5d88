import { Prisma } from "@/lib/generated/prisma/client";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Tx } from "@/lib/platform/prisma";

/** From this level on, work that has not started goes to somebody else (DOMAIN §2). */
export const REASSIGN_FROM = 3;
/** At this level the priority rises and the superiors are told. */
export const RAISE_AT = 2;

/** Where a batch ended, in the order of the sweep. */
export type Position = { dueAt: Date; id: string };

export type Escalated = {
  id: string;
  assigneeId: string;
  assigneeName: string;
  status: "ASSIGNED" | "IN_PROGRESS";
  dueAt: Date;
  level: number;
  fromPriority: number;
  priority: number;
  maxPriority: number;
  category: { id: string; name: string; roles: StaffRole[] };
};

type Batch = {
  now: Date;
  escalationHours: number;
  /** Those whose next step is to go to somebody else, or all the others. */
  stuck: boolean;
  after: Position | null;
  limit: number;
};

/** Is there anything to do? Asked first, so that a quiet hour locks nobody. */
export async function isAnythingDue(tx: Tx, batch: Batch): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from maintenance_requests r where ${due(batch)} limit 1`;
  return rows.length > 0;
}

/**
 * Raises the level of the next batch, earliest due first, in one statement. What somebody changes at this very moment
 * is left for the next hour; what another process has just escalated is no longer due once its lock is gone.
 */
export async function escalateBatch(tx: Tx, batch: Batch): Promise<Escalated[]> {
  const rows = await tx.$queryRaw<Escalated[]>`
    with due as materialized (
      select r.id, r.priority from maintenance_requests r
      where ${due(batch)}
      order by r.estimated_completion, r.id
      limit ${batch.limit}
      for no key update of r skip locked
    )
    update maintenance_requests r
    set escalation_level = r.escalation_level + 1, last_escalated_at = ${batch.now}, updated_at = ${batch.now},
      priority = case when r.escalation_level + 1 = ${RAISE_AT}
        then greatest(r.priority, least(r.priority + 1, c.max_priority)) else r.priority end
    from due, maintenance_categories c, users u
    where r.id = due.id and c.id = r.category_id and u.id = r.assigned_to_id
    returning r.id, r.assigned_to_id as "assigneeId", u.name as "assigneeName", r.status::text as status,
      r.estimated_completion as "dueAt", r.escalation_level::int as level, due.priority::int as "fromPriority",
      r.priority::int as priority, c.max_priority::int as "maxPriority",
      json_build_object('id', c.id, 'name', c.name, 'roles', c.roles) as category`;
  return rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1));
}

function due({ now, escalationHours, stuck, after }: Batch): Prisma.Sql {
  const before = new Date(now.getTime() - escalationHours * 3_600_000);
  const isStuck = Prisma.sql`(r.status = 'ASSIGNED' and r.escalation_level + 1 >= ${REASSIGN_FROM})`;
  return Prisma.sql`r.status in ('ASSIGNED', 'IN_PROGRESS') and r.estimated_completion < ${now}
    and (r.last_escalated_at is null or r.last_escalated_at <= ${before})
    and ${stuck ? isStuck : Prisma.sql`not ${isStuck}`}
    and ${after ? Prisma.sql`(r.estimated_completion, r.id) > (${after.dueAt}, ${after.id}::uuid)` : Prisma.sql`true`}`;
}
