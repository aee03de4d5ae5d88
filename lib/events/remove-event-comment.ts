import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden, invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { commentRemoved } from "./activity";
import { lockComment } from "./find-comment";
import { canRemoveComment } from "./permissions";
import type { RemoveEventCommentInput } from "./schema";

/** Takes a comment away; its place in the thread stays. Organisers say why, and the author reads it there. */
export async function removeEventComment(actor: Actor, input: RemoveEventCommentInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const comment = await lockComment(tx, actor, input.commentId);
    if (!canRemoveComment(actor, comment.event, comment))
      throw forbidden("events.not_your_comment", "Only its author or an organiser can take this away.");
    const isOwn = userIdOf(actor) === comment.authorId;
    if (!isOwn && !input.reason)
      throw invalid("reason", "events.reason_missing", "Please say why: its author reads it.");

    await tx.eventComment.update({
      where: { id: comment.id },
      data: { removedAt: now, removedById: userIdOf(actor), removalReason: isOwn ? null : input.reason },
    });
    record(commentRemoved({ eventId: comment.event.id, commentId: comment.id }));
    return { eventId: comment.event.id };
  });
}
