import type { PublishedActivity } from "@/lib/platform/activity";
import type { SystemActor } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { deliveryQueued } from "./activity";
import { audienceOf, type Line, type Listener } from "./audience";
import { type Facts, type HeardActivity, loadFacts, type Wording } from "./facts";
import { requestSubject } from "./mark-subject-read";
import { messageFor } from "./messages";
import { kindOf } from "./registry";

export type NotifyInput = PublishedActivity<HeardActivity>;

/** Tells everybody concerned of one activity. Doing it again, or twice at once, changes nothing. */
export async function notify(actor: SystemActor, activity: NotifyInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const wording = await readSettings(tx);
    const facts = await loadFacts(tx, activity, wording);
    if (!facts) return { notified: 0 };

    const lines = audienceOf(activity, facts).map((line) => letterFor(line, facts, wording));
    const queued = lines.length > 0 ? await insert(tx, activity, lines, now) : [];
    for (const { deliveryId } of queued) if (deliveryId) record(deliveryQueued({ deliveryId }));

    return { notified: new Set(queued.map(({ notificationId }) => notificationId)).size };
  });
}

const GROUPS: readonly Listener[] = ["facilityManagers", "administrators"];

/** One text and whom it is for: people by id, or a group that the database resolves. */
function letterFor(line: Line, facts: Facts, wording: Wording) {
  const kind = kindOf(line.type);
  return {
    type: line.type,
    ...messageFor(line, facts, wording),
    isUrgent: Boolean(kind.isUrgent) || ("request" in facts && facts.request.priority >= 3),
    isEssential: Boolean(kind.isEssential),
    isOwnAccount: line.to === "person",
    staffOnly: "request" in facts && Boolean(facts.comment?.isInternal),
    to: GROUPS.includes(line.to) ? line.to : "people",
    people: peopleIn(line, facts),
  };
}

function peopleIn({ to, report }: Line, facts: Facts): string[] {
  if ("reports" in facts) return to === "reported" && report?.person ? [report.person.id] : [];
  if (!("request" in facts)) return to === "person" ? [facts.person.id] : [];
  const { request, previousAssignee, escalation } = facts;
  if (to === "superiors") return escalation?.superiorIds ?? [];
  const found = { resident: request.resident, assignee: request.assignee, previousAssignee }[
    to as "resident"
  ];
  return found ? [found.id] : [];
}

type Inserted = { notificationId: string; deliveryId: string | null };

/**
 * Everybody and every channel in one statement (DOMAIN §3): in-app always; email and SMS where switched on, SMS for
 * urgent matters only; `urgentOnly` drops the rest. Accounts that are not open hear of themselves only, by mail only
 * what is essential. Answers with what is left to be sent.
 */
function insert(tx: Tx, activity: NotifyInput, letters: object[], now: Date): Promise<Inserted[]> {
  const subject = "requestId" in activity.data ? requestSubject(activity.data.requestId) : null;
  return tx.$queryRaw`
    with letter as (
      select * from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as l(
        type text, title text, message text, url text, "isUrgent" boolean, "isEssential" boolean,
        "isOwnAccount" boolean, "staffOnly" boolean, "to" text, people uuid[])
    ), addressed as (
      select l.*, p.user_id from letter l cross join lateral unnest(l.people) as p(user_id)
      union all
      select l.*, s.user_id from letter l join staff s on s.role = 'FACILITY_MANAGER' and s.is_active
        where l."to" = 'facilityManagers'
      union all
      select l.*, u.id from letter l join users u on u.is_admin where l."to" = 'administrators'
    ), heard as (
      select a.*, u.status = 'ACTIVE' as is_open, u.email_notifications, u.sms_notifications, u.urgent_only,
        coalesce(s.phone_number, r.phone_number) is not null as has_phone
      from addressed a
      join users u on u.id = a.user_id
      left join staff s on s.user_id = u.id
      left join residents r on r.user_id = u.id
      where u.id is distinct from ${activity.data.actorId}::uuid
        and (u.status = 'ACTIVE' or a."isOwnAccount")
        and (not a."staffOnly" or s.is_active or u.is_admin)
    ), told as (
      insert into notifications
        (id, recipient_id, type, title, message, url, subject, activity_id, is_urgent, created_at)
      select uuid_v7(), user_id, type, title, message, url, ${subject}, ${activity.id}, "isUrgent", ${now}
      from heard
      on conflict (activity_id, type, recipient_id) do nothing
      returning id, type, recipient_id
    ), delivery as (
      insert into notification_deliveries (id, notification_id, channel, status, error, sent_at, created_at, updated_at)
      select uuid_v7(), told.id, way.channel, way.status, way.error,
        case when way.channel = 'IN_APP' then ${now}::timestamptz end, ${now}, ${now}
      from told
      join (select distinct on (type, user_id) * from heard) h
        on h.user_id = told.recipient_id and h.type = told.type
      cross join lateral (
        select 'IN_APP'::channel, 'DELIVERED'::delivery_status, null
        union all
        select 'EMAIL', 'QUEUED', null where h."isEssential"
          or (h.is_open and h.email_notifications and (h."isUrgent" or not h.urgent_only))
        union all
        select 'SMS', (case when h.has_phone then 'QUEUED' else 'SKIPPED' end)::delivery_status,
          case when not h.has_phone then 'This person has given no phone number.' end
        where h.is_open and h.sms_notifications and h."isUrgent"
      ) as way(channel, status, error)
      returning id, notification_id, status
    )
    select told.id as "notificationId", d.id as "deliveryId"
    from told left join delivery d on d.notification_id = told.id and d.status = 'QUEUED'`;
}
