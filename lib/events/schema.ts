import { z } from "zod";
import { EventAnswer, EventKind } from "@/lib/generated/prisma/enums";
import { cleanText, lineOfText, optionalLine, textBlock } from "@/lib/people/plain-text";
import { momentOrDayText } from "@/lib/platform/moment-text";
import { photosInput } from "@/lib/platform/photo-input";
import { revisionInput } from "@/lib/platform/revision-input";
import { ticked } from "@/lib/platform/ticked";

export const MAX_GUESTS = 10;
export const MAX_CAPACITY = 5000;
export const MAX_DESCRIPTION = 10_000;
export const MAX_COMMENT = 2000;

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);

const moment = (missing: string) => z.preprocess(blank, momentOrDayText(missing));

const eventId = z.uuid({ error: "Which event?" });
const userId = z.uuid({ error: "Who?" });
const commentId = z.uuid({ error: "Which comment?" });

const whole = (max: number, words: string) =>
  z.coerce.number({ error: words }).int(words).min(0, words).max(max, words);

const content = {
  kind: z.enum(EventKind, "Please choose what kind of event it is."),
  title: lineOfText(160, "Please give it a title."),
  startsAt: moment("Please say when it begins."),
  endsAt: moment("Please say when it ends."),
  isAllDay: ticked,
  location: optionalLine(120).transform((text) => text ?? ""),
  description: z
    .string("Please enter text.")
    .optional()
    .transform((text) => cleanText(text ?? ""))
    .pipe(z.string().max(MAX_DESCRIPTION, "Please use at most 10,000 characters.")),
  capacity: z.preprocess(
    blank,
    z.coerce
      .number({ error: "Please write how many people fit, as a number." })
      .int("Please write a whole number of people.")
      .min(1, "At least one person must fit. Leave it empty if there is no limit.")
      .max(MAX_CAPACITY, `At most ${MAX_CAPACITY.toLocaleString("en")}. Leave it empty if there is no limit.`)
      .optional(),
  ),
};

export const publishEventInput = z.object({ ...content, idempotencyKey: z.string().max(100).optional() });
export const editEventInput = z.object({
  ...content,
  eventId,
  /** Which version was on the screen of whoever edits. */
  seenSequence: revisionInput("Which version?", 0),
});
export const cancelEventInput = z.object({
  eventId,
  reason: textBlock(500, "Please say why: everybody reads it."),
});
export const replyToEventInput = z.object({
  eventId,
  answer: z.enum(EventAnswer, "Please say whether you come."),
  guests: z.preprocess(
    (value) => blank(value) ?? 0,
    whole(MAX_GUESTS, `Please bring between 0 and ${MAX_GUESTS} guests.`),
  ),
});
export const checkInInput = z.object({ eventId, userId });
export const commentOnEventInput = z.object({
  eventId,
  parentId: z.preprocess(blank, commentId.optional()),
  content: textBlock(MAX_COMMENT, "Please write something."),
  idempotencyKey: z.string().max(100).optional(),
});
export const editEventCommentInput = z.object({
  commentId,
  content: textBlock(MAX_COMMENT, "Please write something."),
});
export const removeEventCommentInput = z.object({
  commentId,
  reason: optionalLine(200),
});
export const addEventPhotosInput = z.object({ eventId, photos: photosInput });
export const removeEventPhotoInput = z.object({ photoId: z.uuid({ error: "Which photo?" }) });
export const releasePlacesInput = z.object({ userId });

export type PublishEventInput = z.output<typeof publishEventInput>;
export type EditEventInput = z.output<typeof editEventInput>;
export type CancelEventInput = z.output<typeof cancelEventInput>;
export type ReplyToEventInput = z.output<typeof replyToEventInput>;
export type CheckInInput = z.output<typeof checkInInput>;
export type CommentOnEventInput = z.output<typeof commentOnEventInput>;
export type EditEventCommentInput = z.output<typeof editEventCommentInput>;
export type RemoveEventCommentInput = z.output<typeof removeEventCommentInput>;
export type AddEventPhotosInput = z.output<typeof addEventPhotosInput> & { idempotencyKey?: string };
export type RemoveEventPhotoInput = z.output<typeof removeEventPhotoInput>;
export type ReleasePlacesInput = z.output<typeof releasePlacesInput>;

export const TABS = ["upcoming", "mine", "past"] as const;

/** The list's state, as it stands in the URL. Unknown values fall back instead of failing: URLs get old. */
export const listEventsInput = z.object({
  tab: z.enum(TABS).catch("upcoming"),
  kind: z.enum(EventKind).optional().catch(undefined),
  cursor: z.string().max(100).optional().catch(undefined),
});
export type ListEventsInput = z.output<typeof listEventsInput>;

/** Of the check-in list. */
export const listGuestsInput = z.object({
  q: z.string().trim().max(80).catch("").default(""),
  cursor: z.string().max(300).optional().catch(undefined),
});
export type ListGuestsInput = z.output<typeof listGuestsInput>;
