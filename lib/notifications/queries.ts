import type { Prisma } from "@/lib/generated/prisma/client";
import type { UserActor } from "@/lib/platform/actor";
import { NEWEST_FIRST, olderThan, pageOf } from "@/lib/platform/newest-first";
import { pool, prisma } from "@/lib/platform/prisma";

export const PAGE_SIZE = 25;
const BELL_SIZE = 8;
/** Nobody counts further; it also bounds the query. */
const COUNTED = 100;

const row = {
  id: true,
  type: true,
  title: true,
  message: true,
  url: true,
  isUrgent: true,
  readAt: true,
  createdAt: true,
} satisfies Prisma.NotificationSelect;

export type NotificationRow = Prisma.NotificationGetPayload<{ select: typeof row }>;
export type NotificationPage = { rows: NotificationRow[]; nextCursor: string | null };

/** One page of a person's own notifications, newest first. */
export async function listNotifications(
  actor: UserActor,
  {
    unread = false,
    type,
    cursor,
  }: { unread?: boolean; type?: string | undefined; cursor?: string | undefined } = {},
  size = PAGE_SIZE,
): Promise<NotificationPage> {
  const rows = await prisma.notification.findMany({
    where: {
      recipientId: actor.userId,
      ...(unread && { readAt: null }),
      ...(type && { type }),
      ...olderThan(cursor),
    },
    orderBy: [...NEWEST_FIRST],
    take: size + 1,
    select: row,
  });
  return pageOf(rows, size);
}

/** At most 100: the bell shows "99+" then. */
export async function countUnread(actor: UserActor): Promise<number> {
  const { rows } = await pool.query<{ unread: number }>({ ...UNREAD, values: [actor.userId] });
  return rows[0]?.unread ?? 0;
}

/** On every page: without Prisma it costs a third. */
const UNREAD = {
  name: "count_unread",
  text: `select count(*)::int as unread from (
    select from notifications where recipient_id = $1::uuid and read_at is null limit ${COUNTED}) counted`,
};

type BellRow = Pick<NotificationRow, "id" | "title" | "message" | "url" | "readAt" | "createdAt">;

/** What the bell shows on every page, in one query: the newest, and how many are unread (at most 100). */
export async function bellOf(actor: UserActor): Promise<{ latest: BellRow[]; unread: number }> {
  const rows = await prisma.$queryRaw<(BellRow & { unread: number })[]>`
    select id, title, message, url, read_at as "readAt", created_at as "createdAt",
      (select count(*)::int from (
        select 1 from notifications where recipient_id = ${actor.userId}::uuid and read_at is null limit ${COUNTED}
      ) counted) as unread
    from notifications where recipient_id = ${actor.userId}::uuid
    order by created_at desc, id desc limit ${BELL_SIZE}`;
  return { latest: rows, unread: rows[0]?.unread ?? 0 };
}

/** The kinds that this person has ever been told of, for the filter. */
export async function listOwnTypes(actor: UserActor): Promise<string[]> {
  const groups = await prisma.notification.groupBy({
    by: ["type"],
    where: { recipientId: actor.userId },
    orderBy: { type: "asc" },
  });
  return groups.map(({ type }) => type);
}

/** Kinds of mail that this person has unsubscribed from. */
export async function listMutedMails(actor: UserActor): Promise<string[]> {
  const rows = await prisma.mutedMail.findMany({ where: { userId: actor.userId }, orderBy: { type: "asc" } });
  return rows.map(({ type }) => type);
}
