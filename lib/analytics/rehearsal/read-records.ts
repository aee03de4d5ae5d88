import type { Db } from "@/lib/platform/prisma";
import { MESSAGE_TYPES, type Records } from "./history";

/** What was written down of the requests filed in these days: the system's own choices, and who was told how. */
export async function readRecords(db: Db, from: Date, to: Date): Promise<Records> {
  const [choices] = await db.$queryRaw<[Omit<Records, "messages">]>`
    select
      (count(*) filter (where d.kind = 'EMERGENCY_ASSIGNMENT' and d.person_id is not null))::int as "bySystem",
      (count(*) filter (where d.kind = 'REASSIGNMENT' and d.person_id is not null))::int as reassigned,
      (count(*) filter (where d.outcome = 'alerted'))::int as alerts
    from maintenance_requests r join decisions d on d.subject = 'request:' || r.id
    where r.created_at >= ${from} and r.created_at < ${to}
      and d.kind in ('EMERGENCY_ASSIGNMENT', 'REASSIGNMENT', 'ESCALATION')`;
  const [messages] = await db.$queryRaw<[Records["messages"]]>`
    with told as (
      select n.id from maintenance_requests r join notifications n on n.subject = 'request:' || r.id
        where r.created_at >= ${from} and r.created_at < ${to} and n.type = any(${[...MESSAGE_TYPES]}::text[])
      union all
      select n.id from staff s join notifications n on n.recipient_id = s.user_id
        where n.created_at >= ${from} and n.created_at < ${to} and n.subject is null and n.type = 'maintenance_overdue'
    )
    select (select count(*)::int from told) as "inApp",
      (count(*) filter (where d.channel = 'EMAIL'))::int as email, (count(*) filter (where d.channel = 'SMS'))::int as sms
    from told left join notification_deliveries d on d.notification_id = told.id
      and d.channel <> 'IN_APP' and d.status <> 'SKIPPED'`;
  return { ...choices, messages };
}
