import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { commentEdited } from "./activity";
import { lockComment } from "./find-comment";
import { canEditComment } from "./permissions";
import type { EditEventCommentInput } from "./schema";

/** One's own words, marked as edited. */
export async function editEventComment(actor: Actor, input: EditEventCommentInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const comment = await lockComment(tx, actor, input.commentId);
    if (!canEditComment(actor, comment))
      throw forbidden("events.not_your_comment", "Only the author can change a comment that still stands.");

    await tx.eventComment.update({
      where: { id: comment.id },
      data: { content: input.content, editedAt: now },
    });
    record(commentEdited({ eventId: comment.event.id, commentId: comment.id }));
    return { eventId: comment.event.id };
  });
}
