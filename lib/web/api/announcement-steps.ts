import { z } from "zod";
import { acknowledgeAnnouncement } from "@/lib/announcements/acknowledge-announcement";
import { commentOnAnnouncement } from "@/lib/announcements/comment-on-announcement";
import { listThreads } from "@/lib/announcements/comment-queries";
import { publishAnnouncement } from "@/lib/announcements/publish-announcement";
import { getAnnouncement } from "@/lib/announcements/queries";
import { readAnnouncement } from "@/lib/announcements/read-announcement";
import {
  aboutAnnouncementInput,
  commentOnAnnouncementInput,
  withdrawAnnouncementInput,
} from "@/lib/announcements/schema";
import { withdrawAnnouncement } from "@/lib/announcements/withdraw-announcement";
import { UserType } from "@/lib/generated/prisma/enums";
import { defineOperation } from "./operation";
import { instant, page } from "./shapes";

const tag = "Announcements";
const made = z.object({ announcementId: z.uuid() });
const about = aboutAnnouncementInput;

const publish = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/publication",
  tag,
  summary: "Publish now",
  scope: "community:write",
  input: about,
  answer: made.extend({ people: z.int().meta({ description: "How many it reaches." }) }),
  verb: publishAnnouncement,
});

const withdraw = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/withdrawal",
  tag,
  summary: "Withdraw",
  scope: "community:write",
  input: withdrawAnnouncementInput,
  answer: made,
  verb: withdrawAnnouncement,
});

const read = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/reading",
  tag,
  summary: "Say that you have read it",
  description: "As opening its page does. The first time counts.",
  scope: "community:write",
  input: about,
  answer: z.object({ isNew: z.boolean() }),
  verb: async (actor, { announcementId }) => {
    await getAnnouncement(actor, announcementId);
    return readAnnouncement(actor, announcementId);
  },
});

const acknowledge = defineOperation({
  method: "POST",
  path: "/announcements/{announcementId}/acknowledgement",
  tag,
  summary: "Confirm it",
  scope: "community:write",
  input: about,
  answer: made,
  verb: acknowledgeAnnouncement,
});

const remark = z.object({
  id: z.uuid(),
  authorId: z.uuid(),
  author: z.object({ name: z.string(), userType: z.enum(UserType) }),
  content: z.string().nullable().meta({ description: "Null: taken away." }),
  createdAt: instant,
  editedAt: instant.nullable(),
});

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
    return { items: threads, next: before };
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
  input: commentOnAnnouncementInput,
  answer: made.extend({ commentId: z.uuid() }),
  location: ({ announcementId }) => `/announcements/${announcementId}/comments`,
  verb: commentOnAnnouncement,
});

export const ANNOUNCEMENT_STEPS = [publish, withdraw, read, acknowledge, comments, comment];
