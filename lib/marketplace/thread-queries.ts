import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { visibleThreads } from "./permissions";

const PER_PAGE = 25;
/** The newest; nobody haggles longer. */
const MESSAGES_SHOWN = 200;

const message = {
  id: true,
  authorId: true,
  content: true,
  createdAt: true,
} satisfies Prisma.ListingMessageSelect;
const NEWEST = [
  { createdAt: "desc" },
  { id: "desc" },
] satisfies Prisma.ListingMessageOrderByWithRelationInput[];

/** Names only: neither phone nor email of the two leaves this file. */
const row = {
  id: true,
  ownerId: true,
  askerId: true,
  lastMessageAt: true,
  owner: { select: { name: true, status: true } },
  asker: { select: { name: true, status: true } },
  listing: {
    select: {
      id: true,
      kind: true,
      title: true,
      authorId: true,
      expiresAt: true,
      closedAt: true,
      hiddenAt: true,
    },
  },
  messages: { select: message, orderBy: NEWEST, take: 1 },
} satisfies Prisma.ListingThreadSelect;

const detail = {
  ...row,
  messages: { select: message, orderBy: NEWEST, take: MESSAGES_SHOWN },
} satisfies Prisma.ListingThreadSelect;

export type ThreadRow = Prisma.ListingThreadGetPayload<{ select: typeof row }>;
/** Its messages as they were written, the oldest first. */
export type ThreadDetail = Prisma.ListingThreadGetPayload<{ select: typeof detail }>;

/** One's own conversations, those with the newest word first. */
export async function listThreads(actor: Actor, after?: string) {
  const rows = await prisma.listingThread.findMany({
    where: visibleThreads(actor),
    select: row,
    orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
    take: PER_PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    relationLoadStrategy: "join",
  });
  const threads = rows.slice(0, PER_PAGE);
  return { threads, next: rows.length > PER_PAGE ? threads.at(-1)?.id : undefined };
}

export async function getThread(actor: Actor, id: string): Promise<ThreadDetail> {
  const thread = isUuid(id)
    ? await prisma.listingThread.findFirst({
        where: { AND: [{ id }, visibleThreads(actor)] },
        select: detail,
        relationLoadStrategy: "join",
      })
    : null;
  if (!thread) throw notFound("conversation");
  return { ...thread, messages: thread.messages.toReversed() };
}

/** One's own conversations about a listing: a neighbour has one at most, its author one with each who asked. */
export async function listThreadsAbout(actor: Actor, listingId: string) {
  return prisma.listingThread.findMany({
    where: { AND: [{ listingId }, visibleThreads(actor)] },
    select: { id: true, lastMessageAt: true, asker: { select: { name: true } }, askerId: true },
    orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
    take: PER_PAGE,
    relationLoadStrategy: "join",
  });
}

export type ThreadAbout = Awaited<ReturnType<typeof listThreadsAbout>>[number];

/** Whom one writes with. */
export const otherOf = (
  actor: Actor,
  { ownerId, owner, asker }: Pick<ThreadRow, "ownerId" | "owner" | "asker">,
) => (userIdOf(actor) === ownerId ? asker : owner);
