import type { Client } from "pg";

/** What requests leave behind: timelines of a third of them, photos of a few, every audit entry, recent bells. */
export async function insertTraces(client: Client) {
  await client.query(`
    insert into maintenance_updates (id, request_id, author_id, kind, content, is_internal, from_status, to_status, created_at)
    select uuid_v7(), r.id, e.author, e.kind::update_kind, e.content, e.internal, e.from_status::request_status,
      e.to_status::request_status, e.at
    from maintenance_requests r
    cross join lateral (values
      (r.assigned_by_id, 'STATUS', '', false, 'SUBMITTED', 'ACKNOWLEDGED', r.acknowledged_at),
      (r.assigned_by_id, 'STATUS', 'Please look at it today.', false, 'ACKNOWLEDGED', 'ASSIGNED', r.assigned_at),
      (r.assigned_to_id, 'COMMENT', 'I can come between 4 and 6. Is somebody at home?', false, null, null, r.assigned_at),
      (r.resident_id, 'COMMENT', 'Yes, please ring twice.', false, null, null, r.assigned_at),
      (r.assigned_to_id, 'COMMENT', 'Part taken from the store.', true, null, null, r.assigned_at),
      (r.assigned_to_id, 'STATUS', '', false, 'ASSIGNED', 'IN_PROGRESS', r.started_at),
      (r.assigned_to_id, 'STATUS', 'Repaired and tested.', false, 'IN_PROGRESS', 'RESOLVED', r.resolved_at),
      (r.resident_id, 'STATUS', '', false, 'RESOLVED', 'CLOSED', r.closed_at),
      (r.resident_id, 'STATUS', 'Settled by itself.', false, 'SUBMITTED', 'CANCELLED', r.cancelled_at)
    ) as e(author, kind, content, internal, from_status, to_status, at)
    where e.at is not null and right(r.ticket_number, 1) in ('1', '4', '7') order by r.created_at, e.at`);
  await client.query(`
    insert into attachments (id, request_id, uploaded_by_id, file_name, content_type, bytes, width, height, storage_key, thumbnail_key)
    select uuid_v7(), id, resident_id, 'photo.jpg', 'image/jpeg', 90000, 1200, 900, 'photos/' || id || '.jpg', 'photos/' || id || '-thumbnail.jpg'
    from maintenance_requests where right(ticket_number, 2) in ('11', '44', '71', '97')`);
  await client.query(`
    insert into audit_entries (entity, entity_id, action, changes, actor_id, actor_label, at)
    select 'maintenance_requests', id::text, e.action, jsonb_build_object('status', jsonb_build_array(e.before, status)),
      resident_id, 'bench', created_at
    from maintenance_requests, (values ('INSERT', null), ('UPDATE', 'SUBMITTED')) e(action, before) order by created_at`);
  await client.query(`
    insert into notifications (id, recipient_id, type, title, message, url, subject, activity_id, read_at, created_at)
    select uuid_v7(), resident_id, 'maintenance_acknowledged', 'We have seen ' || ticket_number, title,
      '/maintenance/' || ticket_number, 'request:' || id, id::text, case when status = 'CLOSED' then created_at end, created_at
    from maintenance_requests where created_at > (select anchor from bench_anchor) - interval '180 days'`);
}
