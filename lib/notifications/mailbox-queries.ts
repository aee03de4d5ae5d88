import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import { notFound } from "@/lib/platform/errors";
import { NEWEST_FIRST, olderThan, pageOf } from "@/lib/platform/newest-first";
import { prisma } from "@/lib/platform/prisma";

const PAGE_SIZE = 25;

/** Mails hold links that open accounts: administrators only, or everybody where everything is invented. */
export const canReadMailbox = (actor: Actor): boolean =>
  env.DEMO_MODE || (actor.kind === "user" && actor.isAdmin);

const row = {
  id: true,
  channel: true,
  to: true,
  subject: true,
  text: true,
  createdAt: true,
} satisfies Prisma.MailboxMessageSelect;

export type MailboxRow = Prisma.MailboxMessageGetPayload<{ select: typeof row }>;
export type MailboxMessage = MailboxRow & { html: string | null };

/** Newest first; `q` searches recipient, subject and text. */
export async function listMailbox(
  actor: Actor,
  { q, cursor }: { q?: string | undefined; cursor?: string | undefined },
) {
  if (!canReadMailbox(actor)) throw notFound("mailbox");
  const rows = await prisma.mailboxMessage.findMany({
    where: { AND: [q ? matching(q) : {}, olderThan(cursor)] },
    orderBy: [...NEWEST_FIRST],
    take: PAGE_SIZE + 1,
    select: row,
  });
  return pageOf(rows, PAGE_SIZE);
}

/** Null also for what is no id at all and for those who may not read the mailbox. */
export async function findMailboxMessage(actor: Actor, id: string): Promise<MailboxMessage | null> {
  if (!canReadMailbox(actor) || !UUID.test(id)) return null;
  return prisma.mailboxMessage.findUnique({ where: { id }, select: { ...row, html: true } });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function matching(q: string): Prisma.MailboxMessageWhereInput {
  const contains = { contains: q.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  return { OR: [{ to: contains }, { subject: contains }, { text: contains }] };
}
