import { z } from "zod";
import { AnnouncementAudience, AnnouncementCategory } from "@/lib/generated/prisma/enums";
import { lineOfText, textBlock } from "@/lib/people/plain-text";
import { filesInput } from "@/lib/platform/files";
import { momentText } from "@/lib/platform/moment-text";
import { revisionInput } from "@/lib/platform/revision-input";
import { ticked } from "@/lib/platform/ticked";
import { hasBlocks } from "./audience-label";

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);
const many = <T extends z.ZodType>(each: T) =>
  z.preprocess((value) => [value].flat().filter((one) => blank(one) !== undefined), z.array(each).max(200));

const optionalMoment = z.preprocess(blank, momentText("Please give a date and time.").optional());

const announcementId = z.uuid({ error: "Which announcement?" });
const commentId = z.uuid({ error: "Which comment?" });
const version = revisionInput("Please reload the page.");
const idempotencyKey = z.string().max(100).optional();

const words = {
  title: lineOfText(200, "Please write a title."),
  body: textBlock(10_000, "Please write what you want to announce."),
};

const audience = {
  audience: z.enum(AnnouncementAudience, "Please choose whom it is for."),
  blocks: many(z.string().regex(/^[A-Z0-9]{1,4}$/, "There is no such block.")),
};

/** Blocks count only for people who live somewhere. */
const withBlocks = <T extends { audience: AnnouncementAudience; blocks: string[] }>(input: T): T => ({
  ...input,
  blocks: hasBlocks(input.audience) ? [...new Set(input.blocks)].sort() : [],
});

const content = z.object({
  category: z.enum(AnnouncementCategory, "Please choose what it is about."),
  ...words,
  ...audience,
  isUrgent: ticked,
  isPinned: ticked,
  needsAcknowledgement: ticked,
  publishAt: optionalMoment,
  validUntil: optionalMoment,
  files: filesInput,
});

export const draftAnnouncementInput = content.extend({ idempotencyKey }).transform(withBlocks);
export const editAnnouncementInput = content
  .extend({ announcementId, version, removed: many(z.uuid()) })
  .transform(withBlocks);
export const correctAnnouncementInput = z.object({
  announcementId,
  version,
  ...words,
  files: filesInput,
  removed: many(z.uuid()),
  tellsAgain: ticked,
});

export const aboutAnnouncementInput = z.object({ announcementId });
export const pinAnnouncementInput = z.object({ announcementId, isPinned: ticked });
export const extendAnnouncementInput = z.object({ announcementId, validUntil: optionalMoment });
export const withdrawAnnouncementInput = z.object({
  announcementId,
  reason: lineOfText(500, "Please say why."),
});

const comment = textBlock(2000, "Please write a comment.");
export const commentOnAnnouncementInput = z.object({
  announcementId,
  /** The comment that it answers. */
  parentId: z.preprocess(blank, commentId.optional()),
  content: comment,
  idempotencyKey,
});
export const editCommentInput = z.object({ commentId, content: comment });
export const aboutCommentInput = z.object({ commentId });
export const hideCommentInput = z.object({ commentId, reason: lineOfText(200, "Please say why.") });

export const countAudienceInput = z.object(audience).transform(withBlocks);

export type DraftAnnouncementInput = z.output<typeof draftAnnouncementInput>;
export type EditAnnouncementInput = z.output<typeof editAnnouncementInput>;
export type CorrectAnnouncementInput = z.output<typeof correctAnnouncementInput>;
export type AboutAnnouncementInput = z.output<typeof aboutAnnouncementInput>;
export type PinAnnouncementInput = z.output<typeof pinAnnouncementInput>;
export type ExtendAnnouncementInput = z.output<typeof extendAnnouncementInput>;
export type WithdrawAnnouncementInput = z.output<typeof withdrawAnnouncementInput>;
export type CommentOnAnnouncementInput = z.output<typeof commentOnAnnouncementInput>;
export type EditCommentInput = z.output<typeof editCommentInput>;
export type AboutCommentInput = z.output<typeof aboutCommentInput>;
export type HideCommentInput = z.output<typeof hideCommentInput>;
export type CountAudienceInput = z.output<typeof countAudienceInput>;

export const TABS = ["current", "unread", "past", "drafts"] as const;
export type Tab = (typeof TABS)[number];

/** The list's state, as it stands in the URL. Unknown values fall back instead of failing: URLs get old. */
export const listAnnouncementsInput = z.object({
  tab: z.enum(TABS).catch("current"),
  q: z.string().trim().max(100).catch("").default(""),
  category: many(z.enum(AnnouncementCategory)).catch([]),
  cursor: z.string().max(300).optional().catch(undefined),
});
export type ListAnnouncementsInput = z.output<typeof listAnnouncementsInput>;

export const READER_GROUPS = ["unread", "read", "acknowledged"] as const;
export const listReadersInput = z.object({
  show: z.enum(READER_GROUPS).catch("unread"),
  cursor: z.string().max(300).optional().catch(undefined),
});
export type ListReadersInput = z.output<typeof listReadersInput>;

export const listCommentsInput = z.object({ before: z.uuid().optional().catch(undefined) });
