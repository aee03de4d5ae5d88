import type { Actor } from "@/lib/platform/actor";
import { conflict, notFound, notSignedIn } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { announcementCommented } from "./activity";
import { findVisible } from "./find-announcement";
import type { CommentOnAnnouncementInput } from "./schema";
import { isCurrent } from "./status";

/** A word below an announcement, or an answer to one. Everybody who may see the announcement reads it. */
export async function commentOnAnnouncement(
  actor: Actor,
  { idempotencyKey, ...input }: CommentOnAnnouncementInput,
  now = new Date(),
) {
  if (actor.kind !== "user") throw notSignedIn();
  return transact(
    actor,
    async (tx, record) => {
      const announcement = await findVisible(tx, actor, input.announcementId);
      if (!isCurrent(announcement, now))
        throw conflict("announcements.comments_closed", "This announcement is past: comments are closed.");
      const parentId = input.parentId ? await threadOf(tx, announcement.id, input.parentId) : null;
      const { id: commentId } = await tx.announcementComment.create({
        data: {
          announcementId: announcement.id,
          parentId,
          authorId: actor.userId,
          content: input.content,
          createdAt: now,
        },
        select: { id: true },
      });
      record(announcementCommented({ announcementId: announcement.id, commentId }));
      return { announcementId: announcement.id, commentId };
    },
    { key: idempotencyKey, operation: "announcements.comment", input },
  );
}

/** The first comment of the thread; locked, so that it is not removed at the same moment. */
async function threadOf(tx: Tx, announcementId: string, commentId: string): Promise<string> {
  const [answered] = await tx.$queryRaw<{ root: string }[]>`
    select coalesce(parent_id, id) as root from announcement_comments
    where id = ${commentId}::uuid and announcement_id = ${announcementId}::uuid for key share`;
  if (!answered) throw notFound("comment");
  return answered.root;
}
