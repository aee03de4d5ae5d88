import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { findVisible } from "./find-announcement";
import { canDeleteComment, canEditComment, canHideComment, canSend, canShowComment } from "./permissions";

const THREADS = 20;

const comment = {
  id: true,
  authorId: true,
  content: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
  hiddenAt: true,
  hiddenReason: true,
  author: { select: { name: true, userType: true } },
} satisfies Prisma.AnnouncementCommentSelect;

type Row = Prisma.AnnouncementCommentGetPayload<{ select: typeof comment }>;

/** As this reader gets it: what is hidden from them is not in it. */
export type Comment = Omit<Row, "content"> & {
  content: string | null;
  may: { edit: boolean; delete: boolean; hide: boolean; show: boolean };
};
export type Thread = Comment & { replies: Comment[] };

/** Newest threads first, answers in order. For an announcement that this actor has been shown. */
export async function listThreads(
  actor: Actor,
  announcement: { id: string },
  before: string | undefined,
  now = new Date(),
): Promise<{ threads: Thread[]; before: string | null }> {
  const rows = await prisma.announcementComment.findMany({
    where: { announcementId: announcement.id, parentId: null, ...(before && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: THREADS + 1,
    select: { ...comment, replies: { select: comment, orderBy: { id: "asc" } } },
    relationLoadStrategy: "join",
  });
  const threads = rows.slice(0, THREADS).map(({ replies, ...first }) => ({
    ...asRead(actor, first, now),
    replies: replies.map((reply) => asRead(actor, reply, now)),
  }));
  return { threads, before: rows.length > THREADS ? (threads.at(-1)?.id ?? null) : null };
}

/** One of them, of an announcement that this actor may see. */
export async function getComment(actor: Actor, id: string): Promise<Comment> {
  const found = await prisma.announcementComment.findUnique({
    where: { id },
    select: { ...comment, announcementId: true },
    relationLoadStrategy: "join",
  });
  if (!found) throw notFound("comment");
  const { announcementId, ...row } = found;
  await findVisible(prisma, actor, announcementId);
  return asRead(actor, row, new Date());
}

function asRead(actor: Actor, row: Row, now: Date): Comment {
  const isWithheld = row.deletedAt !== null || (row.hiddenAt !== null && !canSend(actor));
  return {
    ...row,
    content: isWithheld ? null : row.content,
    may: {
      edit: canEditComment(actor, row, now),
      delete: canDeleteComment(actor, row),
      hide: canHideComment(actor, row),
      show: canShowComment(actor, row),
    },
  };
}
