import { z } from "zod";
import { commentOnAnnouncement } from "@/lib/announcements/comment-on-announcement";
import { type Comment, getComment, listThreads } from "@/lib/announcements/comment-queries";
import { deleteComment } from "@/lib/announcements/delete-comment";
import { editComment } from "@/lib/announcements/edit-comment";
import { getFile } from "@/lib/announcements/file-queries";
import { hideComment } from "@/lib/announcements/hide-comment";
import { getAnnouncement } from "@/lib/announcements/queries";
import * as inputs from "@/lib/announcements/schema";
import { showComment } from "@/lib/announcements/show-comment";
import { UserType } from "@/lib/generated/prisma/enums";
import { notFound } from "@/lib/platform/errors";
import { fileResponse } from "../../file-response";
import { defineDownload, defineOperation } from "../operation";
import { instant, page } from "../shapes";
import { stepsOf } from "../steps-of";
import { defineSubject, etag, newestOf, withEtag } from "../subject";

const tag = "Announcements: comments and files";
const about = inputs.aboutAnnouncementInput;

const remark = z.object({
  etag,
  id: z.uuid(),
  authorId: z.uuid(),
  author: z.object({ name: z.string(), userType: z.enum(UserType) }),
  content: z.string().nullable().meta({ description: "Null: taken away." }),
  createdAt: instant,
  editedAt: instant.nullable(),
});

const versionOf = ({ createdAt, editedAt, hiddenAt, deletedAt }: Comment) =>
  newestOf(createdAt, editedAt, hiddenAt, deletedAt);
const tagged = withEtag(versionOf);

const comments = defineOperation({
  method: "GET",
  path: "/announcements/{announcementId}/comments",
  tag,
  summary: "Read the comments",
  description: "Newest threads first, replies in order.",
  scope: "community:read",
  input: about.extend({ cursor: z.uuid().optional() }),
  answer: page(remark.extend({ replies: z.array(remark) })),
  verb: async (actor, { announcementId, cursor }) => {
    const announcement = await getAnnouncement(actor, announcementId);
    const { threads, before } = await listThreads(actor, announcement, cursor);
    const items = threads.map(({ replies, ...first }) => ({
      ...tagged(first),
      replies: replies.map(tagged),
    }));
    return { items, next: before };
  },
});

const comment = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/comments",
  tag,
  summary: "Comment",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  input: inputs.commentOnAnnouncementInput,
  answer: about.extend({ commentId: z.uuid() }),
  location: ({ announcementId }) => `/announcements/${announcementId}/comments`,
  verb: commentOnAnnouncement,
});

const file = defineDownload({
  method: "GET",
  path: "/announcements/{announcementId}/files/{fileId}",
  tag,
  summary: "Download a file",
  scope: "community:read",
  input: about.extend({ fileId: z.uuid() }),
  verb: async (actor, { announcementId, fileId }, request) => {
    const { files } = await getAnnouncement(actor, announcementId);
    if (!files.some(({ id }) => id === fileId)) throw notFound("file");
    return fileResponse(request, await getFile(actor, fileId));
  },
});

const step = stepsOf({
  tag,
  scope: "community:write",
  at: "/announcement-comments/{commentId}",
  answer: about,
  subject: defineSubject({
    at: comments.path,
    isItem: true,
    read: (actor, { commentId }: { commentId: string }) => getComment(actor, commentId),
    version: versionOf,
  }),
});

export const ANNOUNCEMENT_COMMENTS = [
  comments,
  comment,
  step(["PUT", "", "Change a comment of yours"], inputs.editCommentInput, editComment),
  step(["DELETE", "", "Delete a comment of yours"], inputs.aboutCommentInput, deleteComment),
  step(["POST", "/hiding", "Hide a comment"], inputs.hideCommentInput, hideComment),
  step(["DELETE", "/hiding", "Show a comment again"], inputs.aboutCommentInput, showComment),
  file,
];
