import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { findComment } from "./find-comment";
import { canEditComment, EDIT_MINUTES } from "./permissions";
import type { EditCommentInput } from "./schema";

export async function editComment(actor: Actor, input: EditCommentInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const comment = await findComment(tx, actor, input.commentId);
    if (!canEditComment(actor, comment, now))
      throw forbidden(
        "announcements.comment_not_editable",
        `You can change your own comment for ${EDIT_MINUTES} minutes. After that you can still remove it, or write another one.`,
      );
    await tx.announcementComment.update({
      where: { id: comment.id },
      data: { content: input.content, editedAt: now },
    });
    return { announcementId: comment.announcementId };
  });
}
