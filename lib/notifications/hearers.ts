import { Prisma } from "@/lib/generated/prisma/client";
import { requestSubject } from "./mark-subject-read";

const SHOWN = 100;

/**
 * Everybody a request concerns (or these people), with their newest notification of it and why they were left out of
 * others: the rows of `HearerRow`, for a larger statement. A sweep's digest is about a request, too.
 */
export const hearersOf = (requestId: string, userIds: string[] | null): Prisma.Sql => {
  const subject = requestSubject(requestId);
  return Prisma.sql`
    with telling as (
      select id, recipient_id, title, data, read_at, created_at from notifications where subject = ${subject}
      union
      select n.id, n.recipient_id, n.title, n.data, n.read_at, n.created_at
      from decisions d
      join notifications n on n.activity_id = d.batch_id::text and n.type = 'maintenance_overdue'
      where d.subject = ${subject} and d.kind = 'ESCALATION'
        and (n.data ->> 'scope' = 'estate'
          or (n.recipient_id = d.person_id and d.inputs ->> 'reassignedTo' is null)
          or jsonb_exists(d.inputs -> 'superiorIds', n.recipient_id::text))
    ), exclusion as (
      select distinct (e ->> 'userId')::uuid as user_id, e ->> 'reason' as reason
      from decisions d, jsonb_array_elements(d.inputs -> 'excluded') e
      where d.subject = ${subject} and d.kind = 'NOTIFICATION'
    ), concerned as (
      select resident_id as user_id, 'resident' as relation from maintenance_requests where id = ${requestId}::uuid
      union all
      select assigned_to_id, 'assignee' from maintenance_requests
        where id = ${requestId}::uuid and assigned_to_id is not null
      union all
      select user_id, 'facilityManager' from staff where role = 'FACILITY_MANAGER' and is_active
      union all
      select recipient_id, 'told' from telling
      union all
      select user_id, 'excluded' from exclusion
      union all
      select unnest(${userIds ?? []}::uuid[]), 'asked'
    ), hearer as (
      select user_id, array_agg(distinct relation) as relations from concerned
      where ${userIds === null} or user_id = any (${userIds ?? []}::uuid[])
      group by user_id
    )
    select u.id as "userId", u.name, u.status::text as status, h.relations,
      (select count(*)::int from telling t where t.recipient_id = u.id) as count,
      (select coalesce(array_agg(e.reason order by e.reason), '{}') from exclusion e where e.user_id = u.id) as exclusions,
      last.told as last
    from hearer h
    join users u on u.id = h.user_id
    left join lateral (
      select json_build_object('title', t.title, 'isRead', t.read_at is not null,
        'requests', (t.data ->> 'requests')::int, 'deliveries', (
          select coalesce(json_agg(json_build_object('channel', d.channel, 'status', d.status, 'rule', d.rule,
            'error', d.error, 'isHeld', d.send_after is not null, 'inputs', d.inputs)), '[]')
          from notification_deliveries d where d.notification_id = t.id)) as told
      from telling t where t.recipient_id = u.id
      order by t.created_at desc, t.id desc
      limit 1
    ) last on true
    order by last.told is null, u.name, u.id
    limit ${SHOWN}`;
};
