import type { UserActor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { hashToken } from "@/lib/platform/ids";
import { prisma } from "@/lib/platform/prisma";

/** Whose calendar a secret address opens; an address of somebody who may not sign in any more opens nothing. */
export async function getFeedOwner(token: string): Promise<{ userId: string; name: string }> {
  const feed = await prisma.calendarFeed.findFirst({
    where: { tokenHash: hashToken(token), user: { status: "ACTIVE" } },
    select: { userId: true, user: { select: { name: true } } },
  });
  if (!feed) throw notFound("calendar");
  return { userId: feed.userId, name: feed.user.name };
}

export const findFeed = (actor: UserActor): Promise<{ createdAt: Date } | null> =>
  prisma.calendarFeed.findUnique({ where: { userId: actor.userId }, select: { createdAt: true } });
