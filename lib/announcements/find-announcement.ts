import { Prisma } from "@/lib/generated/prisma/client";
import type { AnnouncementStatus } from "@/lib/generated/prisma/enums";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/prisma";
import { people, reached } from "./audience";
import { assertMaySend, canSend } from "./permissions";

/** Does the announcement `a` reach this person? */
export const reaches = (actor: Actor): Prisma.Sql =>
  Prisma.sql`exists (select from ${people} p where p.id = ${userIdOf(actor)}::uuid and ${reached})`;

/** Everything of `a` this actor may see: senders all, everybody else what was published for them. */
export const visible = (actor: Actor): Prisma.Sql =>
  canSend(actor) ? Prisma.sql`true` : Prisma.sql`(a.status = 'PUBLISHED' and ${reaches(actor)})`;

type Found = { id: string; status: AnnouncementStatus; validUntil: Date | null; isForMe: boolean };

/** What is not for them is "not found". */
export async function findVisible(db: Db, actor: Actor, announcementId: string): Promise<Found> {
  const [found] = await db.$queryRaw<Found[]>`
    select a.id, a.status::text as status, a.valid_until as "validUntil", ${reaches(actor)} as "isForMe"
    from announcements a where a.id = ${announcementId}::uuid and ${visible(actor)}`;
  if (!found) throw notFound("announcement");
  return found;
}

/** For verbs of senders. */
export async function getForSender(db: Db, actor: Actor, announcementId: string) {
  assertMaySend(actor);
  const announcement = await db.announcement.findUnique({
    where: { id: announcementId },
    select: { id: true, status: true, audience: true, blocks: true, publishAt: true, validUntil: true },
  });
  if (!announcement) throw notFound("announcement");
  return announcement;
}
