import type { Prisma } from "@/lib/generated/prisma/client";
import type {
  AnnouncementAudience,
  AnnouncementCategory,
  AnnouncementStatus,
} from "@/lib/generated/prisma/enums";
import { isUuid } from "@/lib/people/is-uuid";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { after, encode, NEWEST, NEWEST_DRAFT } from "./cursor";
import { excerptOf } from "./excerpt";
import { findVisible, reaches } from "./find-announcement";
import { listFilter, unreadBy } from "./list-filter";
import { type ListAnnouncementsInput, listAnnouncementsInput } from "./schema";

const PAGE_SIZE = 20;
const EXCERPT = 180;

export type AnnouncementRow = {
  id: string;
  category: AnnouncementCategory;
  title: string;
  excerpt: string;
  audience: AnnouncementAudience;
  blocks: string[];
  isUrgent: boolean;
  isPinned: boolean;
  status: AnnouncementStatus;
  publishAt: Date | null;
  publishedAt: Date | null;
  validUntil: Date | null;
  author: string;
  files: number;
  comments: number;
  /** For this reader, and not opened yet. */
  isUnread: boolean;
  /** This reader is asked to confirm it, and has not. */
  isAsked: boolean;
};

export type AnnouncementPage = { rows: AnnouncementRow[]; nextCursor: string | null };

/** One page of what the URL asks for: index order, keyset cursor, one query. */
export async function listAnnouncements(
  actor: Actor,
  input: ListAnnouncementsInput,
  now = new Date(),
  take = PAGE_SIZE,
): Promise<AnnouncementPage> {
  const rows = await prisma.$queryRaw<AnnouncementRow[]>`
    select a.id, a.category::text as category, a.title, left(a.body, 1200) as excerpt, a.audience::text as audience,
      a.blocks, a.is_urgent as "isUrgent", a.is_pinned as "isPinned", a.status::text as status, a.publish_at as "publishAt",
      a.published_at as "publishedAt", a.valid_until as "validUntil", u.name as author,
      (select count(*)::int from announcement_files f where f.announcement_id = a.id) as files,
      (select count(*)::int from announcement_comments c
        where c.announcement_id = a.id and c.deleted_at is null and c.hidden_at is null) as comments,
      x.user_id is null and a.status = 'PUBLISHED' and ${reaches(actor)} as "isUnread",
      a.needs_acknowledgement and x.acknowledged_at is null and a.status = 'PUBLISHED'
        and ${reaches(actor)} as "isAsked"
    from announcements a
    join users u on u.id = a.author_id
    left join announcement_reads x on x.announcement_id = a.id and x.user_id = ${userIdOf(actor)}::uuid
    where ${listFilter(actor, input, now)} and ${after(input.cursor)}
    order by ${input.tab === "drafts" ? NEWEST_DRAFT : NEWEST}
    limit ${take + 1}`;
  const page = rows.slice(0, take);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({ ...row, excerpt: excerptOf(row.excerpt, EXCERPT) })),
    nextCursor: rows.length > take && last ? encode(last) : null,
  };
}

/** The newest that this person has not opened, for a home page. */
export const listUnread = async (actor: Actor, limit: number, now = new Date()): Promise<AnnouncementRow[]> =>
  (await listAnnouncements(actor, listAnnouncementsInput.parse({ tab: "unread" }), now, limit)).rows;

export async function countUnread(actor: Actor, now = new Date()): Promise<number> {
  const [{ count }] = await prisma.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from announcements a where ${unreadBy(actor, now)}`;
  return count;
}

const detail = {
  id: true,
  category: true,
  title: true,
  body: true,
  audience: true,
  blocks: true,
  isUrgent: true,
  isPinned: true,
  needsAcknowledgement: true,
  status: true,
  publishAt: true,
  publishedAt: true,
  validUntil: true,
  editedAt: true,
  remindedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  version: true,
  author: { select: { id: true, name: true } },
  files: {
    select: { id: true, fileName: true, contentType: true, bytes: true },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.AnnouncementSelect;

type Detail = Prisma.AnnouncementGetPayload<{ select: typeof detail }>;
export type AnnouncementFileView = Detail["files"][number];
export type AnnouncementDetail = Detail & {
  /** It reaches whoever looks (senders see the others, too). */
  isForMe: boolean;
  acknowledgedAt: Date | null;
};

/** An announcement's page. */
export async function getAnnouncement(actor: Actor, id: string): Promise<AnnouncementDetail> {
  if (!isUuid(id)) throw notFound("announcement");
  const { isForMe } = await findVisible(prisma, actor, id);
  const found = await prisma.announcement.findUnique({
    where: { id },
    select: {
      ...detail,
      reads: { where: { userId: userIdOf(actor) ?? id }, select: { acknowledgedAt: true } },
    },
    relationLoadStrategy: "join",
  });
  if (!found) throw notFound("announcement");
  const { reads, ...announcement } = found;
  return { ...announcement, isForMe, acknowledgedAt: reads[0]?.acknowledgedAt ?? null };
}
