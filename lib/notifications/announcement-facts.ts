import type { AnnouncementActivity } from "@/lib/announcements/activity";
import { people, reached, seesAll } from "@/lib/announcements/audience";
import { CATEGORY } from "@/lib/announcements/category";
import { excerptOf } from "@/lib/announcements/excerpt";
import type { PublishedActivity } from "@/lib/platform/activity";
import type { Db } from "@/lib/platform/prisma";

/** Why they hear of it now. */
type Occasion = "new" | "changed" | "reminder" | "comment";

export type AnnouncementFacts = {
  occasion: Occasion;
  actor: string | null;
  announcement: {
    id: string;
    title: string;
    excerpt: string;
    category: string;
    isUrgent: boolean;
    isEmergency: boolean;
    needsAcknowledgement: boolean;
  };
  comment: string | null;
  /** Who wrote the announcement and in the comment's thread, as long as they may still see it. */
  threadUserIds: string[];
};

const EXCERPT = 300;
const OCCASION: Partial<Record<AnnouncementActivity["name"], Occasion>> = {
  "announcements/announcement.published": "new",
  "announcements/announcement.corrected": "changed",
  "announcements/readers.reminded": "reminder",
  "announcements/announcement.commented": "comment",
};

/** Null when it was withdrawn in the meantime, when nobody is to be told, or when the comment is gone. */
export async function loadAnnouncementFacts(
  db: Db,
  { name, data }: PublishedActivity<AnnouncementActivity>,
): Promise<AnnouncementFacts | null> {
  const occasion = OCCASION[name];
  if (!occasion || ("tellsAgain" in data && !data.tellsAgain)) return null;
  const announcement = await db.announcement.findUnique({
    where: { id: data.announcementId, status: "PUBLISHED" },
    select: { id: true, title: true, body: true, category: true, isUrgent: true, needsAcknowledgement: true },
  });
  if (!announcement) return null;
  const thread = "commentId" in data ? await readThread(db, data.commentId) : null;
  if (occasion === "comment" && !thread) return null;
  const { body, category, ...told } = announcement;
  return {
    occasion,
    actor: thread?.author ?? null,
    announcement: {
      ...told,
      excerpt: excerptOf(body, EXCERPT),
      category: CATEGORY[category].label,
      isEmergency: category === "EMERGENCY",
    },
    comment: thread?.content ?? null,
    threadUserIds: thread?.userIds ?? [],
  };
}

type Thread = { author: string; content: string; userIds: string[] };

async function readThread(db: Db, commentId: string): Promise<Thread | null> {
  const [thread] = await db.$queryRaw<Thread[]>`
    select u.name as author, c.content, array(
      select p.id from announcements a join ${people} p on ${reached} or ${seesAll}
      where a.id = c.announcement_id and (p.id = a.author_id or p.id in (
        select t.author_id from announcement_comments t
        where t.deleted_at is null and (t.id = c.parent_id or t.parent_id = c.parent_id)))) as "userIds"
    from announcement_comments c join users u on u.id = c.author_id
    where c.id = ${commentId}::uuid and c.deleted_at is null and c.hidden_at is null`;
  return thread ?? null;
}
