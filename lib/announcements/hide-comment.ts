import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { findComment } from "./find-comment";
import { canHideComment } from "./permissions";
import type { HideCommentInput } from "./schema";

/** Everybody reads the reason in its place; senders can still read it, and show it again. */
export async function hideComment(actor: Actor, input: HideCommentInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const comment = await findComment(tx, actor, input.commentId);
    if (!canHideComment(actor, comment))
      throw forbidden(
        "announcements.may_not_moderate",
        "Comments are hidden by those who send announcements, and this one may be hidden or removed already.",
      );
    await tx.announcementComment.update({
      where: { id: comment.id },
      data: { hiddenAt: now, hiddenReason: input.reason, hiddenById: userIdOf(actor) },
    });
    return { announcementId: comment.announcementId };
  });
}
