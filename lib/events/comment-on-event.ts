import type { Actor } from "@/lib/platform/actor";
import { forbidden, invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { commentAdded } from "./activity";
import { getVisibleEvent } from "./find-event";
import { canComment } from "./permissions";
import type { CommentOnEventInput } from "./schema";

/** A word under an event, or an answer to one. Who answers an answer joins the same thread. */
export async function commentOnEvent(actor: Actor, input: CommentOnEventInput, now = new Date()) {
  const { idempotencyKey, ...fields } = input;
  return transact(
    actor,
    async (tx, record) => {
      const event = await getVisibleEvent(tx, actor, fields.eventId);
      if (actor.kind !== "user" || !canComment(actor))
        throw forbidden("events.not_a_person", "Please sign in to write a comment.");
      const parentId = fields.parentId ? await threadOf(tx, event.id, fields.parentId) : null;
      const { id: commentId } = await tx.eventComment.create({
        data: {
          eventId: event.id,
          parentId,
          authorId: actor.userId,
          content: fields.content,
          createdAt: now,
        },
        select: { id: true },
      });
      record(commentAdded({ eventId: event.id, commentId }));
      return { eventId: event.id, commentId };
    },
    { key: idempotencyKey, operation: "events.comment", input: fields },
  );
}

async function threadOf(tx: Tx, eventId: string, id: string): Promise<string> {
  const parent = await tx.eventComment.findFirst({
    where: { id, eventId, removedAt: null },
    select: { id: true, parentId: true },
  });
  if (!parent)
    throw invalid(
      "content",
      "events.comment_gone",
      "The comment you answer has been taken away. You can write a new one below.",
    );
  return parent.parentId ?? parent.id;
}
