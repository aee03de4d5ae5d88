import { pool } from "@/lib/platform/prisma";

const BATCH = 5000;

/**
 * What `escalateOverdue` writes for requests that stay where they are (level, note, decision, activity), one statement
 * for each batch: all at once is slower.
 */
export async function sweepByHand(now: Date, hours = 24): Promise<number> {
  const client = await pool.connect();
  try {
    for (let total = 0; ; ) {
      await client.query("begin");
      await client.query("select set_config('khaki.actor_label', 'system:by-hand', true)");
      const { rows } = await client.query<{ count: number }>(SWEEP, [now, hours, BATCH]);
      await client.query("commit");
      const count = rows[0]?.count ?? 0;
      total += count;
      if (count < BATCH) return total;
    }
  } finally {
    client.release();
  }
}

const SWEEP = `
  with due as materialized (
    select r.id, r.priority, r.estimated_completion, c.max_priority
    from maintenance_requests r join maintenance_categories c on c.id = r.category_id
    where r.status in ('ASSIGNED', 'IN_PROGRESS') and r.estimated_completion < $1::timestamptz
      and (r.last_escalated_at is null or r.last_escalated_at <= $1::timestamptz - $2::int * interval '1 hour')
    order by r.estimated_completion, r.id
    limit $3
    for no key update of r skip locked
  ), raised as (
    update maintenance_requests r
    set escalation_level = r.escalation_level + 1, last_escalated_at = $1, updated_at = $1,
      priority = case when r.escalation_level + 1 = 2
        then greatest(r.priority, least(r.priority + 1, due.max_priority)) else r.priority end
    from due where r.id = due.id
    returning r.id, r.assigned_to_id, r.status, r.escalation_level, r.priority, due.priority as before,
      due.max_priority, due.estimated_completion
  ), note as (
    insert into maintenance_updates (id, request_id, kind, content, created_at)
    select uuid_v7(), id, 'SYSTEM', 'Overdue by ' || ($1 - estimated_completion)::text || ': escalated to level '
      || escalation_level || '.' || case when priority > before then ' Priority raised from ' || before || ' to '
      || priority || '.' else '' end, $1
    from raised
  ), decided as (
    insert into decisions (id, key, kind, subject, person_id, outcome, rule, inputs, created_at)
    select uuid_v7(), 'escalation:' || id || ':' || escalation_level, 'ESCALATION', 'request:' || id, assigned_to_id,
      'escalated', 'maintenance.overdue_level_' || least(escalation_level, 3),
      jsonb_build_object('level', escalation_level, 'overdueMs', extract(epoch from $1 - estimated_completion) * 1000,
        'escalationHours', $2, 'fromPriority', before, 'toPriority', priority, 'maxPriority', max_priority,
        'status', status), $1
    from raised
    on conflict (key) do nothing
  ), told as (
    select jobs.emit(jsonb_build_object('id', gen_random_uuid(), 'name', 'maintenance/request.escalated',
      'ts', extract(epoch from $1) * 1000, 'data', jsonb_build_object('requestId', id, 'level', escalation_level,
        'assigneeId', assigned_to_id, 'raisedPriority', case when priority > before then priority end,
        'reassignedTo', null, 'actorId', null)))
    from raised
  )
  select count(*)::int as count from told`;
