import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { findComment } from "./find-comment";
import { canDeleteComment } from "./permissions";
import type { AboutCommentInput } from "./schema";

/** One's own, at any time. Answers to it stay, so its place stays too, without the words. */
export async function deleteComment(actor: Actor, input: AboutCommentInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const comment = await findComment(tx, actor, input.commentId);
    if (!canDeleteComment(actor, comment))
      throw forbidden("announcements.not_own_comment", "Only who wrote a comment can remove it.");
    const answers = await tx.announcementComment.count({ where: { parentId: comment.id } });
    if (answers === 0) await tx.announcementComment.delete({ where: { id: comment.id } });
    else
      await tx.announcementComment.update({
        where: { id: comment.id },
        data: { content: "", deletedAt: now, hiddenAt: null, hiddenReason: null, hiddenById: null },
      });
    return { announcementId: comment.announcementId };
  });
}
