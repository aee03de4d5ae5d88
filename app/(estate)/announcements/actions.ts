"use server";
import { acknowledgeAnnouncement } from "@/lib/announcements/acknowledge-announcement";
import { commentOnAnnouncement } from "@/lib/announcements/comment-on-announcement";
import { correctAnnouncement } from "@/lib/announcements/correct-announcement";
import { countAudience } from "@/lib/announcements/count-audience";
import { deleteComment } from "@/lib/announcements/delete-comment";
import { deleteDraft } from "@/lib/announcements/delete-draft";
import { draftAnnouncement } from "@/lib/announcements/draft-announcement";
import { editAnnouncement } from "@/lib/announcements/edit-announcement";
import { editComment } from "@/lib/announcements/edit-comment";
import { extendAnnouncement } from "@/lib/announcements/extend-announcement";
import { hideComment } from "@/lib/announcements/hide-comment";
import { canSend } from "@/lib/announcements/permissions";
import { pinAnnouncement } from "@/lib/announcements/pin-announcement";
import { publishAnnouncement } from "@/lib/announcements/publish-announcement";
import { remindReaders } from "@/lib/announcements/remind-readers";
import { scheduleAnnouncement } from "@/lib/announcements/schedule-announcement";
import {
  aboutAnnouncementInput,
  aboutCommentInput,
  commentOnAnnouncementInput,
  correctAnnouncementInput,
  countAudienceInput,
  draftAnnouncementInput,
  editAnnouncementInput,
  editCommentInput,
  extendAnnouncementInput,
  hideCommentInput,
  pinAnnouncementInput,
  withdrawAnnouncementInput,
} from "@/lib/announcements/schema";
import { showComment } from "@/lib/announcements/show-comment";
import { unscheduleAnnouncement } from "@/lib/announcements/unschedule-announcement";
import { withdrawAnnouncement } from "@/lib/announcements/withdraw-announcement";
import { defineAction } from "@/lib/web/define-action";
import { defineLookupAction } from "@/lib/web/define-lookup-action";
import { announcementPath } from "./paths";

export const countAudienceAction = defineLookupAction(countAudienceInput, async (actor, input) =>
  canSend(actor) ? [await countAudience(actor, input)] : [],
);

export const draftAction = defineAction({
  schema: draftAnnouncementInput,
  verb: draftAnnouncement,
  done: ({ announcementId }) => ({ redirect: announcementPath(announcementId, "saved") }),
});

export const editAction = defineAction({
  schema: editAnnouncementInput,
  verb: editAnnouncement,
  done: ({ announcementId }) => ({ redirect: announcementPath(announcementId, "saved") }),
});

export const correctAction = defineAction({
  schema: correctAnnouncementInput,
  verb: correctAnnouncement,
  done: ({ announcementId }) => ({ redirect: announcementPath(announcementId, "corrected") }),
});

export const publishAction = defineAction({
  schema: aboutAnnouncementInput,
  verb: publishAnnouncement,
  done: ({ announcementId }) => ({ redirect: announcementPath(announcementId, "published") }),
});

export const scheduleAction = defineAction({
  schema: aboutAnnouncementInput,
  verb: scheduleAnnouncement,
  done: ({ announcementId }) => ({ redirect: announcementPath(announcementId, "scheduled") }),
});

export const unscheduleAction = defineAction({
  schema: aboutAnnouncementInput,
  verb: unscheduleAnnouncement,
  done: ({ announcementId }) => ({ redirect: announcementPath(announcementId, "unscheduled") }),
});

export const deleteDraftAction = defineAction({
  schema: aboutAnnouncementInput,
  verb: deleteDraft,
  done: () => ({ redirect: "/announcements?tab=drafts&notice=deleted" }),
});

export const withdrawAction = defineAction({
  schema: withdrawAnnouncementInput,
  verb: withdrawAnnouncement,
  done: ({ announcementId }) => ({ redirect: announcementPath(announcementId, "withdrawn") }),
});

export const pinAction = defineAction({
  schema: pinAnnouncementInput,
  verb: pinAnnouncement,
  done: ({ announcementId }, { isPinned }) => ({
    message: isPinned ? "Pinned to the top of the list." : "No longer pinned.",
    revalidate: [announcementPath(announcementId)],
  }),
});

export const extendAction = defineAction({
  schema: extendAnnouncementInput,
  verb: extendAnnouncement,
  done: ({ announcementId }) => ({
    message: "The new end is saved.",
    revalidate: [announcementPath(announcementId)],
  }),
});

export const remindAction = defineAction({
  schema: aboutAnnouncementInput,
  verb: remindReaders,
  done: ({ announcementId, reminded }) => ({
    message: reminded === 1 ? "One person is being reminded." : `${reminded} people are being reminded.`,
    revalidate: [`${announcementPath(announcementId)}/receipts`],
  }),
});

export const acknowledgeAction = defineAction({
  schema: aboutAnnouncementInput,
  verb: acknowledgeAnnouncement,
  done: ({ announcementId }) => ({
    message: "Thank you. The estate knows that you have read it.",
    revalidate: ["/", announcementPath(announcementId)],
  }),
});

export const commentAction = defineAction({
  schema: commentOnAnnouncementInput,
  verb: commentOnAnnouncement,
  done: ({ announcementId }) => ({
    message: "Your comment is added.",
    revalidate: [announcementPath(announcementId)],
  }),
});

export const editCommentAction = defineAction({
  schema: editCommentInput,
  verb: editComment,
  done: ({ announcementId }) => ({
    message: "Your comment is changed.",
    revalidate: [announcementPath(announcementId)],
  }),
});

export const deleteCommentAction = defineAction({
  schema: aboutCommentInput,
  verb: deleteComment,
  done: ({ announcementId }) => ({
    message: "Your comment is removed.",
    revalidate: [announcementPath(announcementId)],
  }),
});

export const hideCommentAction = defineAction({
  schema: hideCommentInput,
  verb: hideComment,
  done: ({ announcementId }) => ({
    message: "The comment is hidden.",
    revalidate: [announcementPath(announcementId)],
  }),
});

export const showCommentAction = defineAction({
  schema: aboutCommentInput,
  verb: showComment,
  done: ({ announcementId }) => ({
    message: "The comment is shown again.",
    revalidate: [announcementPath(announcementId)],
  }),
});
