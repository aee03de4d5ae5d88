import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { canEditComment, canRemoveComment, visibleEvents } from "./permissions";

const THREADS = 20;

const comment = {
  id: true,
  content: true,
  createdAt: true,
  editedAt: true,
  removedAt: true,
  removalReason: true,
  authorId: true,
  author: { select: { name: true, userType: true } },
} satisfies Prisma.EventCommentSelect;

export type CommentRow = Prisma.EventCommentGetPayload<{ select: typeof comment }>;

/** Null content: it was taken away. */
export type Comment = Omit<CommentRow, "content"> & {
  content: string | null;
  isOwn: boolean;
  may: { edit: boolean; remove: boolean };
};
export type Thread = Comment & { answers: Comment[] };
export type ThreadPage = { threads: Thread[]; before: string | null };

/** One of them, under an event that this actor may see. */
export async function getCommentRow(actor: Actor, id: string): Promise<CommentRow> {
  const found = await prisma.eventComment.findFirst({
    where: { id, event: visibleEvents(actor) },
    select: comment,
    relationLoadStrategy: "join",
  });
  if (!found) throw notFound("comment");
  return found;
}

/** Newest threads first, the answers of each in order. For an event that this actor has been shown. */
export async function listThreads(
  actor: Actor,
  event: { id: string; createdById: string },
  before?: unknown,
): Promise<ThreadPage> {
  const rows = await prisma.eventComment.findMany({
    where: { eventId: event.id, parentId: null, ...(isUuid(before) && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: THREADS + 1,
    select: { ...comment, answers: { select: comment, orderBy: { id: "asc" } } },
    relationLoadStrategy: "join",
  });
  const asRead = (row: CommentRow): Comment => ({
    ...row,
    content: row.removedAt ? null : row.content,
    isOwn: actor.kind === "user" && row.authorId === actor.userId,
    may: { edit: canEditComment(actor, row), remove: canRemoveComment(actor, event, row) },
  });
  const threads = rows
    .slice(0, THREADS)
    .map(({ answers, ...first }) => ({ ...asRead(first), answers: answers.map(asRead) }));
  return { threads, before: rows.length > THREADS ? (threads.at(-1)?.id ?? null) : null };
}
