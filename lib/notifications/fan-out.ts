import { people, reached } from "@/lib/announcements/audience";
import { isMissing } from "@/lib/announcements/reader-queries";
import type { Tx } from "@/lib/platform/prisma";
import { BATCH_SIZE } from "./batch-size";
import type { Letter } from "./letter";
import type { NotifyInput } from "./notify";
import type { Queued } from "./queue-deliveries";
import { SKIP_SENTENCES } from "./rules";

type Told = Queued & { notified: number };

/**
 * Everybody and every channel in one statement, however many they are (DOMAIN §3): in-app always; email, SMS
 * and the person's devices where the type, the person's preferences and what is known of the address allow it. What is left out is stored too, with
 * the rule that decided it (rules.ts). Accounts that are not open hear of themselves only, by mail only what is
 * essential. Urgent text messages are held until it is clear whether the person reads the app; normal mails and text
 * messages and what goes to devices until the person's quiet hours are over. What each was decided from is stored with it, and who was left out
 * altogether in one decision for each activity. Answers with what is left to be sent.
 */
export async function fanOut(
  tx: Tx,
  activity: Pick<NotifyInput, "id"> & { data: { actorId: string | null } },
  letters: Letter[],
  { now, zone }: { now: Date; zone: string },
): Promise<Told> {
  const [told] = await tx.$queryRaw<[Told]>`
    with letter as (
      select * from rows from (jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as (
        type text, "activityId" text, subject text, data jsonb, title text, message text, sms text, url text,
        "isUrgent" boolean, "isEmergency" boolean, "isEssential" boolean, "byEmail" boolean, "smsMode" text,
        "cascadeMinutes" int, "byPush" boolean, "isOwnAccount" boolean, "staffOnly" boolean, inputs jsonb, "as" text, "to" text,
        "announcementId" uuid, people uuid[])) with ordinality
    ), addressed as (
      select l.*, person.user_id from letter l cross join lateral unnest(l.people) as person(user_id)
        where l."to" = 'people'
      union all
      select l.*, s.user_id from letter l join staff s on s.role = 'FACILITY_MANAGER' and s.is_active
        where l."to" = 'facilityManagers'
      union all
      select l.*, u.id from letter l join users u on u.is_admin where l."to" = 'administrators'
      union all
      select l.*, s.user_id from letter l join staff s on s.can_manage_finances and s.is_active
        where l."to" = 'moneyManagers'
      union all
      select l.*, u.id from letter l join users u on u.status = 'ACTIVE' where l."to" = 'everybody'
      union all
      select l.*, p.id from letter l join announcements a on a.id = l."announcementId" join ${people} p on ${reached}
        where l."to" = 'announcementAudience'
      union all
      select l.*, p.id from letter l join announcements a on a.id = l."announcementId" join ${people} p on ${reached}
        left join announcement_reads x on x.announcement_id = a.id and x.user_id = p.id
        where l."to" = 'announcementUnread' and ${isMissing}
    ), considered as (
      select distinct on (a."activityId", a.type, a.user_id) a.*, u.name, u.status = 'ACTIVE' as is_open,
        u.email_notifications, u.sms_notifications, u.urgent_only, u.email_bounced_at is not null as bounced,
        m.type is not null as muted, p.type is not null as kind_off, d.user_id is not null as has_device,
        coalesce(s.phone_number, r.phone_number) is not null as has_phone,
        case when u.quiet_from is null then '{}'::jsonb
          else jsonb_build_object('quietFrom', u.quiet_from, 'quietTo', u.quiet_to) end as quiet,
        quiet_until(${now}::timestamptz, ${zone}, u.quiet_from, u.quiet_to) as quiet_until,
        case
          when u.id = ${activity.data.actorId}::uuid then 'did_it'
          when u.status <> 'ACTIVE' and not a."isOwnAccount" then 'account_closed'
          when a."staffOnly" and not (coalesce(s.is_active, false) or u.is_admin) then 'staff_only'
        end as excluded
      from addressed a
      join users u on u.id = a.user_id
      left join staff s on s.user_id = u.id
      left join residents r on r.user_id = u.id
      left join muted_mails m on m.user_id = u.id and m.type = a.type
      left join muted_pushes p on p.user_id = u.id and p.type = a.type
      left join (select distinct user_id from push_subscriptions) d on d.user_id = u.id
      order by a."activityId", a.type, a.user_id, a.ordinality
    ), heard as (
      select * from considered where excluded is null
    ), decided as (
      insert into decisions (id, key, kind, subject, outcome, rule, inputs, created_at)
      select uuid_v7(), 'notification:' || "activityId" || ':' || type, 'NOTIFICATION',
        coalesce(min(subject), 'activity:' || "activityId"),
        case when bool_or(excluded is null) then 'told' else 'nobody' end, 'notifications.audience',
        jsonb_build_object('type', type, 'to', jsonb_agg(distinct "as"), 'actorId', ${activity.data.actorId}::text,
          'told', count(*) filter (where excluded is null),
          'excluded', coalesce(jsonb_path_query_array(
            jsonb_agg(jsonb_build_object('userId', user_id, 'name', name, 'as', "as", 'reason', excluded))
              filter (where excluded is not null), '$[0 to 99]'), '[]')),
        ${now}
      from considered
      group by "activityId", type
      on conflict (key) do nothing
    ), told as (
      insert into notifications
        (id, recipient_id, type, title, message, sms, url, data, subject, activity_id, is_urgent, created_at)
      select uuid_v7(), user_id, type, title, message,
        case when "smsMode" = 'always' or ("smsMode" = 'urgent' and "isUrgent") then sms end,
        url, data, subject, "activityId", "isUrgent", ${now}
      from heard
      on conflict (activity_id, type, recipient_id) do nothing
      returning id, type, recipient_id, activity_id
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
        case
          when not h."byPush" then 'type_off'
          when h."isEssential" then null
          when not h.is_open then 'account_closed'
          when h.urgent_only and not h."isUrgent" then 'urgent_only'
          when h.kind_off then 'kind_off'
        end as no_push,
        case when h."isEssential" then 'essential' when h."isEmergency" then 'emergency'
          when h."isUrgent" then 'urgent' else 'normal' end as rule
      from told
      join heard h on h.user_id = told.recipient_id and h.type = told.type and h."activityId" = told.activity_id
    ), way as (
      select notification_id, 'IN_APP'::channel as channel, null as skipped, rule, null::timestamptz as send_after, inputs
        from judged
      union all
      select notification_id, 'EMAIL', no_email, rule,
        case when rule = 'normal' then quiet_until end,
        inputs || quiet || jsonb_build_object('isOpen', is_open, 'isOn', email_notifications, 'urgentOnly', urgent_only,
          'isMuted', muted, 'hasBounced', bounced)
        from judged
      union all
      select notification_id, 'SMS', no_sms, rule,
        case when rule = 'urgent' and "cascadeMinutes" > 0
            then ${now}::timestamptz + "cascadeMinutes" * interval '1 minute'
          when rule = 'normal' then quiet_until end,
        inputs || quiet || jsonb_build_object('isOpen', is_open, 'isOn', sms_notifications, 'urgentOnly', urgent_only,
          'hasPhone', has_phone)
        from judged where "smsMode" = 'always' or "isUrgent"
      union all
      select notification_id, 'PUSH', no_push, rule, case when rule = 'normal' then quiet_until end,
        inputs || quiet || jsonb_build_object('isOpen', is_open, 'urgentOnly', urgent_only, 'isKindOff', kind_off)
        from judged where has_device
    ), numbered as (
      select *, channel <> 'IN_APP' and skipped is null and send_after is null as goes_now,
        row_number() over (partition by channel, skipped is null and send_after is null) - 1 as place,
        count(*) over (partition by channel, skipped is null and send_after is null) as many
      from way
    ), delivery as (
      insert into notification_deliveries (id, notification_id, channel, status, rule, inputs, error, send_after, batch,
        sent_at, delivered_at, created_at, updated_at)
      select uuid_v7(), notification_id, channel,
        (case when channel = 'IN_APP' then 'DELIVERED' when skipped is null then 'QUEUED' else 'SKIPPED' end)
          ::delivery_status,
        coalesce(skipped, rule), inputs, ${JSON.stringify(SKIP_SENTENCES)}::jsonb ->> skipped,
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
