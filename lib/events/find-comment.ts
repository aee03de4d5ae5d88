import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { visibleEvents } from "./permissions";

/** A comment with the event it stands under, held until the commit. */
export async function lockComment(tx: Tx, actor: Actor, commentId: string) {
  await tx.$queryRaw`select 1 from event_comments where id = ${commentId}::uuid for no key update`;
  const comment = await tx.eventComment.findFirst({
    where: { id: commentId, event: visibleEvents(actor) },
    select: {
      id: true,
      authorId: true,
      removedAt: true,
      event: { select: { id: true, createdById: true } },
    },
  });
  if (!comment) throw notFound("comment");
  return comment;
}
