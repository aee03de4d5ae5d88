import { Moment } from "@/components/announcements/moment";
import type { View } from "@/components/announcements/view";
import {
  CommentButton,
  CommentFold,
  CommentForm,
  HideCommentForm,
} from "@/components/community/comment-forms";
import { CommentThreads, type CommentView } from "@/components/community/comment-thread";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { type Comment, listThreads } from "@/lib/announcements/comment-queries";
import type { AnnouncementDetail } from "@/lib/announcements/queries";
import { isCurrent } from "@/lib/announcements/status";
import type { UserActor } from "@/lib/platform/actor";
import { newIdempotencyKey } from "@/lib/platform/ids";
import {
  commentAction,
  deleteCommentAction,
  editCommentAction,
  hideCommentAction,
  showCommentAction,
} from "../actions";
import { announcementPath } from "../paths";

type Props = {
  actor: UserActor;
  announcement: AnnouncementDetail;
  view: View;
  /** The thread that the page before ended with. */
  before: string | undefined;
};

/** What people say about it, newest threads first. */
export async function Comments({ actor, announcement, view, before }: Props) {
  const { threads, before: next } = await listThreads(actor, announcement, before, view.now);
  const isOpen = isCurrent(announcement, view.now);
  const shown = (comment: Comment, threadId: string) =>
    viewOf(comment, {
      view,
      answers: isOpen ? { announcementId: announcement.id, parentId: threadId } : null,
    });
  return (
    <Card id="comments">
      <CardHeader title="Comments" />
      <CardBody className="grid gap-6">
        {isOpen ? (
          <CommentForm
            action={commentAction}
            hidden={{ announcementId: announcement.id }}
            label="Your comment"
            submitLabel="Send comment"
            idempotencyKey={newIdempotencyKey()}
            draftKey={`announcement-comment:${announcement.id}`}
          />
        ) : (
          <p className="text-muted text-sm">This announcement is past: comments are closed.</p>
        )}
        {threads.length > 0 && (
          <CommentThreads
            label="Comments"
            threads={threads.map(({ replies, ...first }) => ({
              ...shown(first, first.id),
              replies: replies.map((reply) => shown(reply, first.id)),
            }))}
          />
        )}
        {(next || before) && (
          <p className="flex gap-4 text-sm">
            {before && (
              <Link href={`${announcementPath(announcement.id)}#comments`} className={linkClass}>
                Newest comments
              </Link>
            )}
            {next && (
              <Link
                href={`${announcementPath(announcement.id)}?before=${next}#comments`}
                className={linkClass}
              >
                Earlier comments
              </Link>
            )}
          </p>
        )}
      </CardBody>
    </Card>
  );
}

type Around = { view: View; answers: { announcementId: string; parentId: string } | null };

function viewOf(comment: Comment, { view, answers }: Around): CommentView {
  return {
    id: comment.id,
    author: comment.author.name,
    badge: comment.author.userType === "STAFF" ? "Staff" : undefined,
    time: <Moment at={comment.createdAt} view={view} />,
    content: comment.content,
    note: noteOf(comment),
    isMuted: comment.hiddenAt !== null,
    tools: <Tools comment={comment} answers={answers} />,
  };
}

function noteOf({ deletedAt, hiddenAt, hiddenReason, editedAt }: Comment): string | undefined {
  if (deletedAt) return "Removed by its author.";
  if (hiddenAt) return `Hidden by the estate: ${hiddenReason}`;
  return editedAt ? "Changed afterwards." : undefined;
}

function Tools({ comment, answers }: { comment: Comment; answers: Around["answers"] }) {
  const { id, may, content, author } = comment;
  const hidden = { commentId: id };
  return (
    <>
      {answers && content !== null && (
        <CommentFold label="Answer">
          <CommentForm
            action={commentAction}
            hidden={answers}
            label={`Answer to ${author.name}`}
            submitLabel="Send answer"
            idempotencyKey={newIdempotencyKey()}
          />
        </CommentFold>
      )}
      {may.edit && content !== null && (
        <CommentFold label="Change">
          <CommentForm
            action={editCommentAction}
            hidden={hidden}
            label="Your comment"
            submitLabel="Save the change"
            content={content}
          />
        </CommentFold>
      )}
      {may.delete && (
        <CommentFold label="Remove">
          <CommentButton
            action={deleteCommentAction}
            hidden={hidden}
            label="Remove my comment"
            variant="danger"
          >
            Your words are gone for everybody. Answers to them stay.
          </CommentButton>
        </CommentFold>
      )}
      {may.hide && (
        <CommentFold label="Hide">
          <HideCommentForm action={hideCommentAction} hidden={hidden} />
        </CommentFold>
      )}
      {may.show && (
        <CommentFold label="Show again">
          <CommentButton action={showCommentAction} hidden={hidden} label="Show it to everybody again" />
        </CommentFold>
      )}
    </>
  );
}
