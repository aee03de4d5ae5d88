import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { canEditComment, canRemoveComment } from "./permissions";

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

type Row = Prisma.EventCommentGetPayload<{ select: typeof comment }>;

/** Null content: it was taken away. */
export type Comment = Omit<Row, "content"> & {
  content: string | null;
  isOwn: boolean;
  may: { edit: boolean; remove: boolean };
};
export type Thread = Comment & { answers: Comment[] };
export type ThreadPage = { threads: Thread[]; before: string | null };

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
  const asRead = (row: Row): Comment => ({
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
