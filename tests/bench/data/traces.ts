import type { Client } from "pg";

/** Whose timeline is written: requests of the last half year. All are audited. */
const TIMELINE_DAYS = 180;
/** Whose notifications and decisions are. */
const BELL_DAYS = 60;

export async function insertTimelines(client: Client) {
  await client.query(TIMELINES);
  await client.query(PHOTOS);
}

export async function insertAuditAndBells(client: Client) {
  await client.query(AUDIT_FILED);
  await client.query(AUDIT_MOVED);
  await client.query(NOTIFICATIONS);
  await client.query(DELIVERIES);
  await client.query(DECISIONS);
}

/** The steps that a request has gone, in order; `e` numbers what belongs to one request. */
const STEPS = `
  (1, assigned_by_id, 'SUBMITTED', 'ACKNOWLEDGED', acknowledged_at),
  (2, assigned_by_id, 'ACKNOWLEDGED', 'ASSIGNED', assigned_at),
  (5, assigned_to_id, 'ASSIGNED', 'IN_PROGRESS', started_at),
  (7, assigned_to_id, 'IN_PROGRESS', 'RESOLVED', resolved_at),
  (8, resident_id, 'RESOLVED', 'CLOSED', closed_at),
  (9, resident_id, 'SUBMITTED', 'CANCELLED', cancelled_at)`;

const TIMELINES = `
  insert into maintenance_updates (id, request_id, author_id, kind, content, is_internal, from_status, to_status, created_at)
  select bench_id(at, number * 16 + e), id, author, kind::update_kind, content, internal, from_status::request_status,
    to_status::request_status, at
  from bench_present, maintenance_requests r
  cross join lateral (select split_part(ticket_number, '-', 3)::bigint as number) n
  cross join lateral (
    select e, author, 'STATUS' as kind, case to_status when 'RESOLVED' then 'Repaired and tested.'
        when 'CANCELLED' then 'Settled by itself.' else '' end as content, false as internal, from_status, to_status, at
    from (values ${STEPS}) s(e, author, from_status, to_status, at)
    where at is not null
    union all
    select e, author, 'COMMENT', content, internal, null, null, assigned_at + interval '1 minute' * e
    from (values (3, assigned_to_id, 'I can come between 4 and 6. Is somebody at home?', false),
      (4, resident_id, 'Yes, please ring twice.', false),
      (6, assigned_to_id, 'Part taken from the store.', true)) c(e, author, content, internal)
    where number % 3 = 1 and closed_at is not null
    order by at, e) entry
  where r.created_at >= present - interval '${TIMELINE_DAYS} days'`;

const PHOTOS = `
  insert into attachments (id, request_id, uploaded_by_id, file_name, content_type, bytes, width, height, storage_key,
    thumbnail_key, created_at)
  select bench_id(created_at, 400000000 + split_part(ticket_number, '-', 3)::bigint), id, resident_id, 'photo.jpg',
    'image/jpeg', 90000, 1200, 900, 'photos/' || id || '.jpg', 'photos/' || id || '-thumbnail.jpg', created_at
  from maintenance_requests where right(ticket_number, 2) in ('11', '44', '71', '97')`;

const AUDIT_FILED = `
  insert into audit_entries (entity, entity_id, action, changes, actor_id, actor_label, at)
  select 'maintenance_requests', r.id::text, 'INSERT',
    jsonb_build_object('status', '[null, "SUBMITTED"]'::jsonb, 'ticket_number', jsonb_build_array(null, ticket_number),
      'resident_id', jsonb_build_array(null, resident_id), 'priority', jsonb_build_array(null, priority)),
    u.id, u.name, r.created_at
  from maintenance_requests r join users u on u.id = r.created_by_id`;

const AUDIT_MOVED = `
  insert into audit_entries (entity, entity_id, action, changes, actor_id, actor_label, at)
  select 'maintenance_requests', r.id::text, 'UPDATE',
    jsonb_build_object('status', jsonb_build_array(from_status, to_status),
        case to_status when 'IN_PROGRESS' then 'started_at' else lower(to_status) || '_at' end, jsonb_build_array(null, at))
      || case to_status when 'ASSIGNED' then jsonb_build_object('assigned_to_id', jsonb_build_array(null, assigned_to_id))
        else '{}' end,
    u.id, coalesce(u.name, 'system:bench'), at
  from bench_present, maintenance_requests r
  cross join lateral (values ${STEPS}) s(e, author, from_status, to_status, at)
  left join users u on u.id = s.author
  where at is not null and r.created_at >= present - interval '${TIMELINE_DAYS} days'`;

const NOTIFICATIONS = `
  insert into notifications (id, recipient_id, type, title, message, url, subject, activity_id, is_urgent, read_at,
    created_at)
  select bench_id(at, 500000000 + number * 8 + e), recipient, type, words || ' ' || ticket_number, title,
    '/maintenance/' || ticket_number, 'request:' || id, 'bench-' || number || '-' || e, priority >= 3,
    case when bench_chance(number, 40) < 0.8 then least(at + interval '3 hours', present) end, at
  from bench_present, maintenance_requests r
  cross join lateral (select split_part(ticket_number, '-', 3)::bigint as number) n
  cross join lateral (values
    (1, resident_id, 'maintenance_acknowledged', 'We have seen', acknowledged_at),
    (2, assigned_to_id, 'maintenance_assigned', 'Yours:', assigned_at),
    (3, resident_id, 'maintenance_resolved', 'Resolved:', resolved_at)) t(e, recipient, type, words, at)
  where at is not null and r.created_at >= present - interval '${BELL_DAYS} days'`;

const DELIVERIES = `
  insert into notification_deliveries (id, notification_id, channel, status, attempts, provider_id, error, rule, inputs,
    sent_at, delivered_at, created_at, updated_at)
  select bench_id(n.created_at, 700000000 + place * 4 + w), n.id, channel::channel, status::delivery_status,
    case when channel = 'EMAIL' then 1 else 0 end, case when channel = 'EMAIL' then 'bench-' || place end,
    case when status = 'FAILED' then 'Resend: the mailbox does not exist.' end,
    case when is_urgent then 'urgent' else 'normal' end,
    jsonb_build_object('as', case type when 'maintenance_assigned' then 'assignee' else 'resident' end,
      'isUrgent', is_urgent),
    case when status <> 'FAILED' then n.created_at end, case when status = 'DELIVERED' then n.created_at end,
    n.created_at, n.created_at
  from (select *, row_number() over (order by id) as place from notifications) n
  cross join lateral (values (1, 'IN_APP', 'DELIVERED'),
    (2, 'EMAIL', case when bench_chance(place, 41) < 0.01 then 'FAILED' else 'DELIVERED' end)) d(w, channel, status)`;

const DECISIONS = `
  insert into decisions (id, key, kind, subject, person_id, outcome, rule, inputs, created_at)
  select bench_id(at, 900000000 + number * 4 + e), key, kind::decision_kind, 'request:' || r.id, person, outcome, rule,
    inputs, at
  from bench_present, maintenance_requests r
  join users worker on worker.id = r.assigned_to_id
  join maintenance_categories c on c.id = r.category_id
  cross join lateral (select split_part(ticket_number, '-', 3)::bigint as number) n
  cross join lateral (
    values (1, 'suggestion:' || r.id, 'SUGGESTION', worker.id, 'followed', 'maintenance.suggested_order',
      jsonb_build_object('category', c.name, 'cap', 10, 'chosenBy', 'Staff 1',
        'chosen', jsonb_build_object('userId', worker.id, 'name', worker.name), 'candidates', jsonb_build_array(
          jsonb_build_object('userId', worker.id, 'name', worker.name, 'load', 3, 'rating', 4.5, 'expertise', 0,
            'excluded', null)))),
    (2, 'notification:bench-' || number || '-2:maintenance_assigned', 'NOTIFICATION', null, 'told', 'notifications.audience',
      jsonb_build_object('type', 'maintenance_assigned', 'to', '["assignee", "resident"]'::jsonb, 'actorId',
        r.assigned_by_id, 'told', 1, 'excluded', '[]'::jsonb))) d(e, key, kind, person, outcome, rule, inputs)
  cross join lateral (select r.assigned_at as at) a
  where r.created_at >= present - interval '${BELL_DAYS} days'`;
