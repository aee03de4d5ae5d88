import type { PublishedActivity } from "@/lib/platform/activity";
import type { SystemActor } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { audienceOf, type Line, type Listener } from "./audience";
import { BATCH_SIZE } from "./batch-size";
import { type ConsoleChanges, readConsoleChanges } from "./console-changes";
import { type Facts, type HeardActivity, loadFacts, type Wording } from "./facts";
import { requestSubject } from "./mark-subject-read";
import { messageFor } from "./messages";
import { type Queued, queueDeliveries } from "./queue-deliveries";
import { kindOf } from "./registry";
import { SKIP_SENTENCES } from "./rules";

export type NotifyInput = PublishedActivity<HeardActivity>;

/** Tells everybody concerned of one activity. Doing it again, or twice at once, changes nothing. */
export async function notify(actor: SystemActor, activity: NotifyInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const wording = await readSettings(tx);
    const facts = await loadFacts(tx, activity, wording);
    if (!facts) return { notified: 0 };

    const changes = await readConsoleChanges(tx);
    const letters = audienceOf(activity, facts).map((line) => letterFor(line, facts, wording, changes));
    if (letters.length === 0) return { notified: 0 };
    const told = await insert(tx, activity, letters, { now, zone: wording.timeZone });
    queueDeliveries(record, told);

    return { notified: told.notified };
  });
}

const GROUPS: readonly Listener[] = ["facilityManagers", "administrators"];

/** One text and whom it is for: people by id, or a group that the database resolves. */
function letterFor(line: Line, facts: Facts, wording: Wording, { book, settingsOf }: ConsoleChanges) {
  const kind = kindOf(line.type);
  const priority = "request" in facts ? facts.request.priority : 0;
  const isEmergency = Boolean(kind.isEmergency) || priority === 4;
  const { email, sms, cascadeMinutes, isEssential } = settingsOf(line.type);
  return {
    type: line.type,
    ...messageFor(line, facts, wording, book),
    isUrgent: Boolean(kind.isUrgent) || priority >= 3,
    isEmergency,
    isEssential,
    byEmail: email,
    smsMode: sms,
    cascadeMinutes,
    isOwnAccount: line.to === "person",
    staffOnly: "request" in facts && Boolean(facts.comment?.isInternal),
    to: GROUPS.includes(line.to) ? line.to : "people",
    people: peopleIn(line, facts),
  };
}

function peopleIn({ to, report }: Line, facts: Facts): string[] {
  if ("reports" in facts) return to === "reported" && report?.person ? [report.person.id] : [];
  if ("person" in facts) return to === "person" ? [facts.person.id] : [];
  if (!("request" in facts)) return [];
  const { request, previousAssignee, escalation } = facts;
  if (to === "superiors") return escalation?.superiorIds ?? [];
  const found = { resident: request.resident, assignee: request.assignee, previousAssignee }[
    to as "resident"
  ];
  return found ? [found.id] : [];
}

type Told = Queued & { notified: number };

/**
 * Everybody and every channel in one statement, however many they are (DOMAIN §3): in-app always; email and SMS where
 * the type, the person's preferences and what is known of the address allow it. What is left out is stored too, with
 * the rule that decided it (rules.ts). Accounts that are not open hear of themselves only, by mail only what is
 * essential. Urgent text messages are held until it is clear whether the person reads the app; normal mails and text
 * messages until the person's quiet hours are over. Answers with what is left to be sent.
 */
async function insert(
  tx: Tx,
  activity: NotifyInput,
  letters: object[],
  { now, zone }: { now: Date; zone: string },
): Promise<Told> {
  const subject = "requestId" in activity.data ? requestSubject(activity.data.requestId) : null;
  const [told] = await tx.$queryRaw<[Told]>`
    with letter as (
      select * from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as l(
        type text, title text, message text, sms text, url text, "isUrgent" boolean, "isEmergency" boolean,
        "isEssential" boolean, "byEmail" boolean, "smsMode" text, "cascadeMinutes" int, "isOwnAccount" boolean,
        "staffOnly" boolean, "to" text, people uuid[])
    ), addressed as (
      select l.*, person.user_id from letter l cross join lateral unnest(l.people) as person(user_id)
        where l."to" = 'people'
      union all
      select l.*, s.user_id from letter l join staff s on s.role = 'FACILITY_MANAGER' and s.is_active
        where l."to" = 'facilityManagers'
      union all
      select l.*, u.id from letter l join users u on u.is_admin where l."to" = 'administrators'
    ), heard as (
      select distinct on (a.type, a.user_id) a.*, u.status = 'ACTIVE' as is_open, u.email_notifications,
        u.sms_notifications, u.urgent_only, u.email_bounced_at is not null as bounced,
        m.type is not null as muted, coalesce(s.phone_number, r.phone_number) is not null as has_phone,
        quiet_until(${now}::timestamptz, ${zone}, u.quiet_from, u.quiet_to) as quiet_until
      from addressed a
      join users u on u.id = a.user_id
      left join staff s on s.user_id = u.id
      left join residents r on r.user_id = u.id
      left join muted_mails m on m.user_id = u.id and m.type = a.type
      where u.id is distinct from ${activity.data.actorId}::uuid
        and (u.status = 'ACTIVE' or a."isOwnAccount")
        and (not a."staffOnly" or s.is_active or u.is_admin)
    ), told as (
      insert into notifications
        (id, recipient_id, type, title, message, sms, url, subject, activity_id, is_urgent, created_at)
      select uuid_v7(), user_id, type, title, message,
        case when "smsMode" = 'always' or ("smsMode" = 'urgent' and "isUrgent") then sms end,
        url, ${subject}, ${activity.id}, "isUrgent", ${now}
      from heard
      on conflict (activity_id, type, recipient_id) do nothing
      returning id, type, recipient_id
    ), judged as (
      select told.id as notification_id, h.*,
        case
          when not h."byEmail" then 'type_off'
          when h.bounced then 'bounced'
          when h."isEssential" then null
          when not h.is_open then 'account_closed'
          when not h.email_notifications then 'preference_off'
          when h.urgent_only and not h."isUrgent" then 'urgent_only'
          when h.muted then 'muted'
        end as no_email,
        case
          when h."smsMode" = 'never' then 'type_off'
          when not h.is_open then 'account_closed'
          when not h.sms_notifications then 'preference_off'
          when h.urgent_only and not h."isUrgent" then 'urgent_only'
          when not h.has_phone then 'no_phone'
        end as no_sms,
        case when h."isEssential" then 'essential' when h."isEmergency" then 'emergency'
          when h."isUrgent" then 'urgent' else 'normal' end as rule
      from told join heard h on h.user_id = told.recipient_id and h.type = told.type
    ), way as (
      select notification_id, 'IN_APP'::channel as channel, null as skipped, rule, null::timestamptz as send_after
        from judged
      union all
      select notification_id, 'EMAIL', no_email, rule,
        case when rule = 'normal' then quiet_until end
        from judged
      union all
      select notification_id, 'SMS', no_sms, rule,
        case when rule = 'urgent' and "cascadeMinutes" > 0
            then ${now}::timestamptz + "cascadeMinutes" * interval '1 minute'
          when rule = 'normal' then quiet_until end
        from judged where "smsMode" = 'always' or "isUrgent"
    ), numbered as (
      select *, channel <> 'IN_APP' and skipped is null and send_after is null as goes_now,
        row_number() over (partition by channel, skipped is null and send_after is null) - 1 as place,
        count(*) over (partition by channel, skipped is null and send_after is null) as many
      from way
    ), delivery as (
      insert into notification_deliveries (id, notification_id, channel, status, rule, error, send_after, batch,
        sent_at, delivered_at, created_at, updated_at)
      select uuid_v7(), notification_id, channel,
        (case when channel = 'IN_APP' then 'DELIVERED' when skipped is null then 'QUEUED' else 'SKIPPED' end)
          ::delivery_status,
        coalesce(skipped, rule), ${JSON.stringify(SKIP_SENTENCES)}::jsonb ->> skipped,
        case when skipped is null then send_after end,
        case when goes_now and many > ${BATCH_SIZE}::int
          then ${activity.id}::text || ':' || channel || ':' || place / ${BATCH_SIZE}::int end,
        case when channel = 'IN_APP' then ${now}::timestamptz end,
        case when channel = 'IN_APP' then ${now}::timestamptz end, ${now}, ${now}
      from numbered
      returning id, status, send_after, batch
    )
    select (select count(*)::int from told) as notified,
      json_agg(id) filter (where status = 'QUEUED' and send_after is null and batch is null) as single,
      json_agg(distinct batch) filter (where batch is not null) as batches,
      json_agg(distinct send_after) filter (where send_after is not null) as held
    from delivery`;
  return told;
}
