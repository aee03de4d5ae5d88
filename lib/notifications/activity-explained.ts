import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import type { ExplainedTelling } from "./decisions";
import { EXCLUDED, type Exclusion, explainTold, type Told } from "./explain-told";
import { assertMayManage } from "./permissions";

export type ExplainedActivity = {
  type: string;
  title: string;
  at: Date;
  url: string;
  /** The request that it is about, if it is about one. */
  ticketNumber: string | null;
  /** Who was told of the same thing, with every way of each. */
  told: ExplainedTelling[];
  toldCount: number;
  /** For whom it was meant, too, and why they heard nothing. */
  notTold: ExplainedTelling[];
  /** Whom this kind of thing goes to; null for what happened before that was kept. */
  audience: string[] | null;
};

const SHOWN = 100;

type Row = Pick<ExplainedActivity, "type" | "title" | "at" | "url" | "ticketNumber" | "toldCount"> & {
  told: { userId: string; name: string; last: Told }[];
  decision: { to: string[]; excluded: { userId: string; name: string; reason: Exclusion }[] } | null;
};

/** For the console: what one notification was about, who else was told of it, who was not, and why. */
export async function explainActivity(actor: Actor, notificationId: string): Promise<ExplainedActivity> {
  assertMayManage(actor);
  const [row] = await prisma.$queryRaw<Row[]>`
    with it as (select * from notifications where id = ${notificationId}::uuid), same as (
      select n.id, u.id as "userId", u.name, json_build_object('title', n.title, 'isRead', n.read_at is not null,
        'requests', (n.data ->> 'requests')::int, 'deliveries', (
          select coalesce(json_agg(json_build_object('channel', d.channel, 'status', d.status, 'rule', d.rule,
            'error', d.error, 'isHeld', d.send_after is not null, 'inputs', d.inputs)), '[]')
          from notification_deliveries d where d.notification_id = n.id)) as last
      from it join notifications n on n.activity_id = it.activity_id and n.type = it.type
      join users u on u.id = n.recipient_id
      order by n.id <> it.id, u.name, u.id
      limit ${SHOWN}
    )
    select it.type, it.title, it.created_at as at, it.url,
      (select r.ticket_number from maintenance_requests r where it.subject = 'request:' || r.id
        and r.id = case when it.subject like 'request:%' then substr(it.subject, 9)::uuid end) as "ticketNumber",
      (select count(*)::int from notifications n where n.activity_id = it.activity_id and n.type = it.type) as "toldCount",
      (select json_agg(same) from same) as told,
      (select d.inputs from decisions d
        where d.key = 'notification:' || it.activity_id || ':' || it.type) as decision
    from it`;
  if (!row) throw notFound("notification");
  const { told, decision, ...rest } = row;
  return {
    ...rest,
    told: told.map(({ userId, name, last }) => ({
      userId,
      name,
      wasTold: true,
      sentence: explainTold({ name, last, status: "ACTIVE", relations: ["told"], count: 1, exclusions: [] }),
    })),
    notTold: (decision?.excluded ?? []).map(({ userId, name, reason }) => ({
      userId,
      name,
      wasTold: false,
      sentence: `${name} was not told: ${EXCLUDED[reason]}.`,
    })),
    audience: decision?.to ?? null,
  };
}
