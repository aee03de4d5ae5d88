import { z } from "zod";
import { RequestStatus, WaitReason } from "@/lib/generated/prisma/enums";
import { momentText } from "@/lib/platform/moment-text";
import { photosInput } from "@/lib/platform/photo-input";
import { ticked } from "@/lib/platform/ticked";
import { DEFAULT_PRIORITY } from "./priority";
import { blank, many, optionalWords, words } from "./typed";

const id = (what: string) => z.uuid({ error: `Please choose ${what}.` });
const priority = z.coerce
  .number({ error: "Please choose a priority." })
  .int("Please choose a priority.")
  .min(1, "Please choose a priority.")
  .max(4, "Please choose a priority.");
const money = z.preprocess(
  blank,
  z.coerce
    .string()
    .regex(/^\d{1,8}(\.\d{1,2})?$/, "Please write an amount such as 1250 or 1250.50.")
    .optional(),
);
const due = z.preprocess(blank, momentText("Please give a date and time.").optional());
const idempotencyKey = z.string().max(100).optional();

const ticketNumber = z
  .string({ error: "Which request?" })
  .trim()
  .toUpperCase()
  .regex(/^MNT-\d{4}-\d{5,10}$/, "A ticket number looks like MNT-2026-00042.");

const target = { ticketNumber, seen: z.preprocess(blank, z.enum(RequestStatus).optional()) };

const content = {
  title: words("what is wrong, in a few words", 200),
  description: words("what happened", 5000),
  categoryId: id("a category"),
  location: optionalWords(100),
  priority: z.preprocess((value) => blank(value) ?? DEFAULT_PRIORITY, priority),
};

export const submitRequestInput = z.object({
  ...content,
  /** What everybody shares, if it is broken there. */
  commonAreaId: z.preprocess(blank, id("a place from the list").optional()),
  /** A shared place: neighbours then see that it is reported. */
  placeId: z.preprocess(blank, id("a place from the list").optional()),
  /** Only for staff, who file on somebody's behalf. */
  residentId: z.preprocess(blank, id("the resident").optional()),
  photos: photosInput,
  idempotencyKey,
});

/** `seenAt`: when the request on the screen of whoever edits was last changed. */
export const editRequestInput = z.object({ ...target, ...content, seenAt: z.iso.datetime().optional() });
export const acknowledgeRequestInput = z.object(target);
export const assignRequestInput = z.object({
  ...target,
  assigneeId: id("who should do it"),
  /** Whose desk it is on, on the screen of whoever acts: two may move it at once without changing its status. */
  seenAssigneeId: z.preprocess(blank, id("who has it").optional()),
  estimatedCompletion: due,
  estimatedCost: money,
  note: optionalWords(2000),
});
export const unassignRequestInput = z.object({ ...target, reason: words("why", 2000) });
export const startRequestInput = z.object({ ...target, idempotencyKey });
export const waitForResidentInput = z.object({
  ...target,
  reason: z.enum(WaitReason, "Please choose what you wait for."),
  note: words("what is needed", 500),
});
export const resumeWorkInput = z.object(target);
export const markAreaInput = z
  .object({
    ...target,
    commonAreaId: z.preprocess(blank, id("a place from the list").optional()),
    blocksArea: ticked,
  })
  .refine(({ commonAreaId, blocksArea }) => !blocksArea || commonAreaId, {
    path: ["commonAreaId"],
    message: "Please choose which place is closed.",
  });
export const resolveRequestInput = z.object({
  ...target,
  resolution: words("what was done", 5000),
  actualCost: money,
  photos: photosInput,
  idempotencyKey,
});
const rating = z.coerce
  .number({ error: "Please choose one to five stars." })
  .int("Please choose one to five stars.")
  .min(1, "Please choose one to five stars.")
  .max(5, "Please choose one to five stars.");
export const closeRequestInput = z.object({
  ...target,
  rating: z.preprocess(blank, rating.optional()),
  feedback: optionalWords(2000),
});
export const reopenRequestInput = z.object({ ...target, reason: words("what is still wrong", 2000) });
export const cancelRequestInput = z.object({ ...target, reason: words("why it is cancelled", 2000) });
export const rateRequestInput = z.object({ ticketNumber, rating, feedback: optionalWords(2000) });
export const commentOnRequestInput = z.object({
  ticketNumber,
  content: words("a comment", 5000),
  isInternal: ticked,
  photos: photosInput,
  idempotencyKey,
});

export type SubmitRequestInput = z.output<typeof submitRequestInput>;
export type EditRequestInput = z.output<typeof editRequestInput>;
export type AcknowledgeRequestInput = z.output<typeof acknowledgeRequestInput>;
export type AssignRequestInput = z.output<typeof assignRequestInput>;
export type UnassignRequestInput = z.output<typeof unassignRequestInput>;
export type StartRequestInput = z.output<typeof startRequestInput>;
export type WaitForResidentInput = z.output<typeof waitForResidentInput>;
export type ResumeWorkInput = z.output<typeof resumeWorkInput>;
export type MarkAreaInput = z.output<typeof markAreaInput>;
export type ResolveRequestInput = z.output<typeof resolveRequestInput>;
export type CloseRequestInput = z.output<typeof closeRequestInput>;
export type ReopenRequestInput = z.output<typeof reopenRequestInput>;
export type CancelRequestInput = z.output<typeof cancelRequestInput>;
export type RateRequestInput = z.output<typeof rateRequestInput>;
export type CommentOnRequestInput = z.output<typeof commentOnRequestInput>;

export const TABS = ["open", "unassigned", "mine", "overdue", "ended", "all"] as const;
export type Tab = (typeof TABS)[number];
export const SORTS = ["newest", "oldest", "priority", "due"] as const;

/** The list's state, as it stands in the URL. Unknown values fall back instead of failing: URLs get old. */
export const listRequestsInput = z.object({
  tab: z.enum(TABS).catch("open"),
  q: z.string().trim().max(100).catch("").default(""),
  status: many(z.enum(RequestStatus)).catch([]),
  priority: many(z.coerce.number().int().min(1).max(4)).catch([]),
  category: many(z.uuid()).catch([]),
  assignee: many(z.uuid()).catch([]),
  sort: z.enum(SORTS).catch("newest"),
  cursor: z.string().max(300).optional().catch(undefined),
});
export type ListRequestsInput = z.output<typeof listRequestsInput>;
