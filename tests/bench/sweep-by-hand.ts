import { randomUUID } from "node:crypto";
import { pool } from "@/lib/platform/prisma";

const BATCH = 5000;

export type ByHand = { escalated: number; reassigned: number };

/**
 * What `escalateOverdue` writes, as somebody would who writes SQL for this alone: levels, notes, decisions and the
 * activities, one statement for each batch (all at once is slower). Work that has not started goes to the suitable
 * people in turns, which is simpler than the product's rule: the best-ranked one each time.
 */
export async function sweepByHand(now: Date, hours = 24): Promise<ByHand> {
  const client = await pool.connect();
  const sweepId = randomUUID();
  const total = { escalated: 0, reassigned: 0 };
  try {
    for (const [name, statement] of [
      ["escalated", IN_PLACE],
      ["reassigned", REASSIGNED],
    ] as const) {
      for (;;) {
        await client.query("begin");
        await client.query("select set_config('khaki.actor_label', 'system:by-hand', true)");
        const { rows } = await client.query<{ count: number }>(statement, [now, hours, BATCH, sweepId]);
        await client.query("commit");
        const count = rows[0]?.count ?? 0;
        total[name] += count;
        if (count < BATCH) break;
      }
    }
    await client.query(TOLD, [now, sweepId]);
    return { escalated: total.escalated + total.reassigned, reassigned: total.reassigned };
  } finally {
    client.release();
  }
}

const STUCK = "r.status = 'ASSIGNED' and r.escalation_level + 1 >= 3";

/** What is due, raised, with the superiors of who has it. */
const raised = (which: string, more: string) => `
  with recursive due as materialized (
    select r.id, r.priority, r.estimated_completion, r.assigned_to_id, c.max_priority, c.id as category_id, c.name as category,
      c.roles, c.estimated_resolution_hours as hours, row_number() over (partition by c.id order by r.id) as place
    from maintenance_requests r join maintenance_categories c on c.id = r.category_id
    where r.id in (
      select r.id from maintenance_requests r
      where r.status in ('ASSIGNED', 'IN_PROGRESS') and r.estimated_completion < $1::timestamptz
        and (r.last_escalated_at is null or r.last_escalated_at <= $1::timestamptz - $2::int * interval '1 hour')
        and ${which}
      order by r.estimated_completion, r.id
      limit $3
      for no key update of r skip locked)
  ), above (person_id, staff_id) as (
    select user_id, reporting_to_id from staff where reporting_to_id is not null
    union
    select a.person_id, s.reporting_to_id from above a join staff s on s.id = a.staff_id
      where s.reporting_to_id is not null
  ), line as (
    select a.person_id, jsonb_agg(s.user_id) as superiors
    from above a join staff s on s.id = a.staff_id where s.is_active group by 1
  )${more}`;

const NOTE = `insert into maintenance_updates (id, request_id, kind, content, created_at)
    select uuid_v7(), id, 'SYSTEM', 'Overdue by ' || ($1::timestamptz - estimated_completion)::text || ': escalated to level '
      || escalation_level || '.' || case when priority > before then ' Priority raised from ' || before || ' to '
      || priority || '.' else '' end, $1 from raised`;

const DECISION = (reassigned: string) => `
    insert into decisions (id, key, kind, subject, person_id, outcome, rule, inputs, batch_id, created_at)
    select uuid_v7(), 'escalation:' || id || ':' || escalation_level, 'ESCALATION', 'request:' || id, had,
      'escalated', 'maintenance.overdue_level_' || least(escalation_level, 3),
      jsonb_build_object('level', escalation_level, 'overdueMs', extract(epoch from $1 - estimated_completion) * 1000,
        'escalationHours', $2, 'fromPriority', before, 'toPriority', priority, 'maxPriority', max_priority,
        'status', status, 'reassignedTo', ${reassigned})
        || case when escalation_level >= 2 and superiors is not null
          then jsonb_build_object('superiorIds', superiors) else '{}' end, $4::uuid, $1
    from raised left join line on line.person_id = had
    on conflict (key) do nothing`;

const IN_PLACE = raised(
  `not (${STUCK})`,
  `, raised as (
    update maintenance_requests r
    set escalation_level = r.escalation_level + 1, last_escalated_at = $1, updated_at = $1,
      priority = case when r.escalation_level + 1 = 2
        then greatest(r.priority, least(r.priority + 1, due.max_priority)) else r.priority end
    from due where r.id = due.id
    returning r.id, due.assigned_to_id as had, r.status, r.escalation_level, r.priority, due.priority as before,
      due.max_priority, due.estimated_completion
  ), note as (${NOTE}), decided as (${DECISION("null")})
  select count(*)::int as count from raised`,
);

const REASSIGNED = raised(
  STUCK,
  `, candidate as materialized (
    select c.id as category_id, s.user_id, u.name, load.n as load, rating.mean as rating,
      row_number() over (partition by c.id order by load.n, rating.mean desc nulls last, u.name) - 1 as place,
      count(*) over (partition by c.id) as many
    from maintenance_categories c
    join staff s on s.is_active and (s.role = any (c.roles) or s.can_access_all_maintenance)
    join users u on u.id = s.user_id and u.status = 'ACTIVE'
    cross join lateral (select count(*)::int as n from maintenance_requests r
      where r.assigned_to_id = u.id and r.status in ('ASSIGNED', 'IN_PROGRESS')) load
    cross join lateral (select avg(resident_rating)::float8 as mean from maintenance_requests r
      where r.assigned_to_id = u.id and r.resident_rating is not null) rating
  ), considered as materialized (
    select category_id, jsonb_agg(jsonb_build_object('userId', user_id, 'name', name, 'load', load, 'rating', rating,
      'expertise', 0, 'excluded', null) order by place) filter (where place < 30) as candidates
    from candidate group by 1
  ), raised as (
    update maintenance_requests r
    set escalation_level = r.escalation_level + 1, last_escalated_at = $1, updated_at = $1,
      assigned_to_id = t.user_id, assigned_by_id = null, assigned_at = greatest($1, r.acknowledged_at), started_at = null,
      estimated_completion = $1::timestamptz + due.hours * interval '1 hour'
    from due join candidate t on t.category_id = due.category_id and t.place = due.place % t.many
    where r.id = due.id
    returning r.id, due.assigned_to_id as had, t.user_id as has, r.status, r.escalation_level, r.priority,
      due.priority as before, due.max_priority, due.estimated_completion, due.category_id, due.category
  ), note as (${NOTE}), decided as (${DECISION("has")}), chosen as (
    insert into decisions (id, key, kind, subject, person_id, outcome, rule, inputs, created_at)
    select uuid_v7(), 'reassignment:' || id || ':' || escalation_level, 'REASSIGNMENT', 'request:' || id, has,
      'reassigned', 'maintenance.best_ranked_other_with_room', jsonb_build_object('category', category, 'cap', 10,
        'level', escalation_level, 'candidates', candidates), $1
    from raised join considered using (category_id)
    on conflict (key) do nothing
  ), told as (
    select jobs.emit(jsonb_build_object('id', gen_random_uuid(), 'name', 'maintenance/request.assigned',
      'ts', extract(epoch from $1) * 1000, 'data', jsonb_build_object('requestId', id, 'assigneeId', has,
        'previousAssigneeId', had, 'actorId', null)))
    from raised
  )
  select count(*)::int as count from told`,
);

const TOLD = `select jobs.emit(jsonb_build_object('id', gen_random_uuid(), 'name', 'maintenance/requests.escalated',
  'ts', extract(epoch from $1::timestamptz) * 1000, 'data', jsonb_build_object('sweepId', $2::uuid, 'actorId', null)))`;
