import {
  CommentButton,
  CommentFold,
  CommentForm,
  HideCommentForm,
} from "@/components/community/comment-forms";
import { CommentThreads, type CommentView } from "@/components/community/comment-thread";
import type { View } from "@/components/events/view";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { Time } from "@/components/ui/time";
import type { Comment, ThreadPage } from "@/lib/events/comment-queries";
import { formatDateTime, formatRelative } from "@/lib/platform/format";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { commentAction, editCommentAction, removeCommentAction } from "../actions";
import { eventPath } from "../paths";

/** Questions, answers and thanks, under every event. */
export function EventComments({
  eventId,
  page: { threads, before },
  view,
}: {
  eventId: string;
  page: ThreadPage;
  view: View;
}) {
  return (
    <Card>
      <CardHeader title="Comments" />
      <CardBody className="grid gap-6">
        <CommentForm
          action={commentAction}
          hidden={{ eventId }}
          label="Add a comment"
          submitLabel="Send comment"
          idempotencyKey={newIdempotencyKey()}
          draftKey={`event-comment:${eventId}`}
        />
        {threads.length > 0 ? (
          <CommentThreads
            label="Comments"
            threads={threads.map(({ answers, ...first }) => ({
              ...viewOf(first, { eventId, threadId: first.id, view }),
              replies: answers.map((answer) => viewOf(answer, { eventId, threadId: first.id, view })),
            }))}
          />
        ) : (
          <p className="text-muted text-sm">Nobody has written anything yet.</p>
        )}
        {before && (
          <p>
            <Link href={`${eventPath(eventId)}?before=${before}`} className={linkClass}>
              Earlier comments
            </Link>
          </p>
        )}
      </CardBody>
    </Card>
  );
}

type Where = { eventId: string; threadId: string; view: View };

function viewOf(comment: Comment, where: Where): CommentView {
  const { format, now } = where.view;
  const { createdAt } = comment;
  return {
    id: comment.id,
    author: comment.author.name,
    badge: comment.author.userType === "STAFF" ? "Staff" : undefined,
    time: (
      <Time
        iso={createdAt.toISOString()}
        relative={formatRelative(createdAt, now, format)}
        exact={formatDateTime(createdAt, format)}
      />
    ),
    content: comment.content,
    note: noteOn(comment),
    tools: comment.content !== null && <Tools comment={comment} {...where} />,
  };
}

function noteOn({ editedAt, removedAt, removalReason }: Comment): string | null {
  if (removedAt) return removalReason ? `Hidden by an organiser: ${removalReason}` : "Removed by its author.";
  return editedAt ? "Edited" : null;
}

function Tools({ comment, eventId, threadId }: { comment: Comment } & Where) {
  const { id: commentId, content, isOwn, may } = comment;
  return (
    <>
      <CommentFold label="Answer">
        <CommentForm
          action={commentAction}
          hidden={{ eventId, parentId: threadId }}
          label={`Answer to ${comment.author.name}`}
          submitLabel="Send answer"
          idempotencyKey={newIdempotencyKey()}
        />
      </CommentFold>
      {may.edit && (
        <CommentFold label="Edit">
          <CommentForm
            action={editCommentAction}
            hidden={{ commentId }}
            label="Your comment"
            submitLabel="Save"
            content={content ?? ""}
          />
        </CommentFold>
      )}
      {may.remove && (
        <CommentFold label={isOwn ? "Remove" : "Hide"}>
          {isOwn ? (
            <CommentButton
              action={removeCommentAction}
              hidden={{ commentId }}
              label="Remove my comment"
              variant="danger"
            >
              Its words are gone then. Answers to it stay.
            </CommentButton>
          ) : (
            <HideCommentForm action={removeCommentAction} hidden={{ commentId }} />
          )}
        </CommentFold>
      )}
    </>
  );
}
