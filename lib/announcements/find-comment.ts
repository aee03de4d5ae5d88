import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { visible } from "./find-announcement";

type Found = {
  id: string;
  announcementId: string;
  authorId: string;
  createdAt: Date;
  deletedAt: Date | null;
  hiddenAt: Date | null;
};

/** Of an announcement this actor may see; locked until the verb is done. */
export async function findComment(tx: Tx, actor: Actor, commentId: string): Promise<Found> {
  const [comment] = await tx.$queryRaw<Found[]>`
    select c.id, c.announcement_id as "announcementId", c.author_id as "authorId", c.created_at as "createdAt",
      c.deleted_at as "deletedAt", c.hidden_at as "hiddenAt"
    from announcement_comments c join announcements a on a.id = c.announcement_id
    where c.id = ${commentId}::uuid and ${visible(actor)}
    for update of c`;
  if (!comment) throw notFound("comment");
  return comment;
}
