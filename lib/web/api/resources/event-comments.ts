import { z } from "zod";
import { commentOnEvent } from "@/lib/events/comment-on-event";
import { type CommentRow, getCommentRow, listThreads } from "@/lib/events/comment-queries";
import { editEventComment } from "@/lib/events/edit-event-comment";
import { getEvent } from "@/lib/events/event-queries";
import { removeEventComment } from "@/lib/events/remove-event-comment";
import { commentOnEventInput, editEventCommentInput, removeEventCommentInput } from "@/lib/events/schema";
import { UserType } from "@/lib/generated/prisma/enums";
import { defineOperation } from "../operation";
import { instant, page } from "../shapes";
import { stepsOf } from "../steps-of";
import { defineSubject, etag, newestOf, withEtag } from "../subject";

const tag = "Events: comments";
const about = z.object({ eventId: z.uuid() });

const remark = z.object({
  etag,
  id: z.uuid(),
  authorId: z.uuid().nullable(),
  author: z.object({ name: z.string(), userType: z.enum(UserType) }).nullable(),
  content: z.string().nullable().meta({ description: "Null: taken away." }),
  createdAt: instant,
  editedAt: instant.nullable(),
});

type Moments = Pick<CommentRow, "createdAt" | "editedAt" | "removedAt">;
const versionOf = ({ createdAt, editedAt, removedAt }: Moments) => newestOf(createdAt, editedAt, removedAt);
const tagged = withEtag(versionOf);

const comments = defineOperation({
  method: "GET",
  path: "/events/{eventId}/comments",
  tag,
  summary: "Read the comments",
  description: "Newest threads first, answers in order.",
  scope: "community:read",
  input: about.extend({ cursor: z.uuid().optional() }),
  answer: page(remark.extend({ answers: z.array(remark) })),
  verb: async (actor, { eventId, cursor }) => {
    const { threads, before } = await listThreads(actor, await getEvent(actor, eventId), cursor);
    const items = threads.map(({ answers, ...first }) => ({
      ...tagged(first),
      answers: answers.map(tagged),
    }));
    return { items, next: before };
  },
});

const comment = defineOperation({
  method: "POST",
  path: "/events/{eventId}/comments",
  tag,
  summary: "Comment",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  input: commentOnEventInput,
  answer: about.extend({ commentId: z.uuid() }),
  location: ({ eventId }) => `/events/${eventId}/comments`,
  verb: commentOnEvent,
});

const step = stepsOf({
  tag,
  scope: "community:write",
  at: "/event-comments/{commentId}",
  answer: about,
  subject: defineSubject({
    at: comments.path,
    isItem: true,
    read: (actor, { commentId }: { commentId: string }) => getCommentRow(actor, commentId),
    version: versionOf,
  }),
});

export const EVENT_COMMENTS = [
  comments,
  comment,
  step(["PUT", "", "Change a comment of yours"], editEventCommentInput, editEventComment),
  step(["DELETE", "", "Take a comment away"], removeEventCommentInput, removeEventComment),
];
