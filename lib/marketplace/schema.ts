import { z } from "zod";
import { ListingKind } from "@/lib/generated/prisma/enums";
import { lineOfText, textBlock } from "@/lib/people/plain-text";
import { photosInput } from "@/lib/platform/photo-input";
import { revisionInput } from "@/lib/platform/revision-input";

const blank = (value: unknown) =>
  value === null || (typeof value === "string" && value.trim() === "") ? undefined : value;

const listingId = z.uuid({ error: "Which listing?" });
const threadId = z.uuid({ error: "Which conversation?" });
/** The revision on the screen of whoever changes it. */
const seen = revisionInput("Which one was on the screen?");
const idempotencyKey = z.string().max(100).optional();

/** As people write it: "1,200" is 1200. Nothing is null. */
const price = z.preprocess(
  (value) => (typeof value === "string" ? blank(value.replace(/[,\s₹]/g, "")) : blank(value)),
  z
    .string()
    .regex(/^\d{1,8}(\.\d{1,2})?$/, "Please write an amount such as 1250 or 1250.50, or leave it empty.")
    .optional()
    .transform((amount) => amount ?? null),
);

const content = {
  kind: z.enum(ListingKind, "Please choose what it is."),
  title: lineOfText(120, "Please say in a few words what it is about."),
  description: textBlock(3000, "Please describe it."),
  price,
  photos: photosInput,
};

export const postListingInput = z.object({
  ...content,
  /** The last day it stands there, on the estate's calendar. */
  until: z.preprocess(blank, z.iso.date("Please give a day such as 2026-12-24.").optional()),
  idempotencyKey,
});
export const editListingInput = z.object({
  listingId,
  seen,
  ...content,
  removePhotos: z.array(z.uuid("Which photo?")).max(20).default([]),
});
export const aboutListingInput = z.object({ listingId });
export const hideListingInput = z.object({
  listingId,
  reason: textBlock(500, "Please say why: the author reads it."),
});
export const reportListingInput = z.object({
  listingId,
  reason: textBlock(500, "Please say what is wrong with it."),
  idempotencyKey,
});

const words = textBlock(2000, "Please write a message.");
export const askAuthorInput = z.object({ listingId, content: words, idempotencyKey });
export const replyInThreadInput = z.object({ threadId, content: words, idempotencyKey });

export type PostListingInput = z.output<typeof postListingInput>;
export type EditListingInput = z.output<typeof editListingInput>;
export type AboutListingInput = z.output<typeof aboutListingInput>;
export type HideListingInput = z.output<typeof hideListingInput>;
export type ReportListingInput = z.output<typeof reportListingInput>;
export type AskAuthorInput = z.output<typeof askAuthorInput>;
export type ReplyInThreadInput = z.output<typeof replyInThreadInput>;

/** What the addresses of the pages say; nonsense is everything. */
export const listListingsInput = z.object({
  q: z.string().trim().max(100).catch("").default(""),
  kind: z.enum(ListingKind).optional().catch(undefined),
  show: z.enum(["all", "mine"]).catch("all"),
  /** The id that the page before ended with. */
  after: z.uuid().optional().catch(undefined),
});
export type ListListingsInput = z.output<typeof listListingsInput>;
export const listThreadsInput = z.object({ after: z.uuid().optional().catch(undefined) });
