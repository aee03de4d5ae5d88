import { canSeeInternal, visibleRequests } from "@/lib/maintenance/permissions";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { explainTold, type Hearer } from "./explain-told";
import { requestSubject } from "./mark-subject-read";

export type ExplainedTelling = { userId: string; name: string; wasTold: boolean; sentence: string };

const SHOWN = 100;

/** Who was told of a request, who was not, and why; the told ones first. For staff who may see it. */
export async function explainNotifications(actor: Actor, requestId: string): Promise<ExplainedTelling[]> {
  if (!canSeeInternal(actor)) throw notFound("request");
  await assertVisible(actor, requestId);
  return (await hearersOf(requestId, null)).map(explained);
}

/** "Why was I (not) told?": staff ask for anybody, everybody for themselves, of requests they may see. */
export async function explainNotification(
  actor: Actor,
  { requestId, userId }: { requestId: string; userId: string },
): Promise<ExplainedTelling> {
  if (!canSeeInternal(actor) && userIdOf(actor) !== userId) throw notFound("request");
  await assertVisible(actor, requestId);
  const [hearer] = await hearersOf(requestId, userId);
  if (!hearer) throw notFound("person");
  return explained(hearer);
}

async function assertVisible(actor: Actor, requestId: string): Promise<void> {
  const request = await prisma.maintenanceRequest.findFirst({
    where: { AND: [{ id: requestId }, visibleRequests(actor)] },
    select: { id: true },
  });
  if (!request) throw notFound("request");
}

type Row = Hearer & { userId: string };

const explained = (row: Row): ExplainedTelling => ({
  userId: row.userId,
  name: row.name,
  wasTold: row.last !== null,
  sentence: explainTold(row),
});

/** Everybody the request concerns (or one person) with their newest notification of it, in one statement. */
function hearersOf(requestId: string, userId: string | null): Promise<Row[]> {
  const subject = requestSubject(requestId);
  return prisma.$queryRaw`
    with concerned as (
      select resident_id as user_id, 'resident' as relation from maintenance_requests where id = ${requestId}::uuid
      union all
      select assigned_to_id, 'assignee' from maintenance_requests
        where id = ${requestId}::uuid and assigned_to_id is not null
      union all
      select user_id, 'facilityManager' from staff where role = 'FACILITY_MANAGER' and is_active
      union all
      select recipient_id, 'told' from notifications where subject = ${subject}
      union all
      select ${userId}::uuid, 'asked' where ${userId}::uuid is not null
    ), hearer as (
      select user_id, array_agg(distinct relation) as relations from concerned
      where ${userId}::uuid is null or user_id = ${userId}::uuid
      group by user_id
    )
    select u.id as "userId", u.name, u.status::text as status, h.relations,
      (select count(*)::int from notifications n where n.subject = ${subject} and n.recipient_id = u.id) as count,
      last.told as last
    from hearer h
    join users u on u.id = h.user_id
    left join lateral (
      select json_build_object('title', n.title, 'isRead', n.read_at is not null, 'deliveries', (
          select coalesce(json_agg(json_build_object('channel', d.channel, 'status', d.status, 'rule', d.rule,
            'error', d.error, 'isHeld', d.send_after is not null)), '[]')
          from notification_deliveries d where d.notification_id = n.id)) as told
      from notifications n where n.subject = ${subject} and n.recipient_id = u.id
      order by n.created_at desc, n.id desc
      limit 1
    ) last on true
    order by last.told is null, u.name, u.id
    limit ${SHOWN}`;
}
