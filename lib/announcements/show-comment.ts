import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { findComment } from "./find-comment";
import { canShowComment } from "./permissions";
import type { AboutCommentInput } from "./schema";

/** A hidden comment as it was. */
export async function showComment(actor: Actor, input: AboutCommentInput) {
  return transact(actor, async (tx) => {
    const comment = await findComment(tx, actor, input.commentId);
    if (!canShowComment(actor, comment))
      throw forbidden("announcements.may_not_moderate", "This comment is not hidden, or not yours to show.");
    await tx.announcementComment.update({
      where: { id: comment.id },
      data: { hiddenAt: null, hiddenReason: null, hiddenById: null },
    });
    return { announcementId: comment.announcementId };
  });
}
