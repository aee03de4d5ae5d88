import { z } from "zod";
import { optionalPhone } from "@/lib/people/phone";
import { cleanText, lineOfText, optionalLine, textBlock } from "@/lib/people/plain-text";
import { photosInput } from "@/lib/platform/photo-input";

const blank = (value: unknown) => (value === "" || value === null ? undefined : value);

const content = {
  name: lineOfText(60, "Please give it a name, such as Lobby of block A."),
  block: z
    .string("Please enter a block such as A.")
    .optional()
    .transform((text) => cleanText(text ?? "").toUpperCase() || null)
    .pipe(
      z
        .string()
        .regex(/^[A-Z0-9]{1,4}$/, "A block has one to four letters or digits.")
        .nullable(),
    ),
  location: optionalLine(120).transform((text) => text ?? ""),
  commonAreaId: z.preprocess(blank, z.uuid("Please choose an area from the list.").optional()),
};
const id = z.uuid("There is no such place.");

export const createPlaceInput = z.object(content);
/** `seen`: when the place on the screen was last changed. */
export const editPlaceInput = z.object({ ...content, id, seen: z.iso.datetime().optional() });
export const aboutPlaceInput = z.object({ id });

export type CreatePlaceInput = z.output<typeof createPlaceInput> & { idempotencyKey?: string };
export type EditPlaceInput = z.output<typeof editPlaceInput>;
export type AboutPlaceInput = z.output<typeof aboutPlaceInput>;

/** What somebody without an account fills in, standing in front of it. */
export const reportProblemInput = z.object({
  code: z.string().max(100),
  description: textBlock(2000, "Please write what is wrong."),
  photos: photosInput.refine((files) => files.length <= 1, "One photo is enough."),
  phone: optionalPhone,
  email: z.preprocess(
    (value) => (typeof value === "string" ? value.trim() || undefined : undefined),
    z.email("Please enter an address such as asha@example.com, or leave it empty.").max(254).optional(),
  ),
  challenge: z.string("Please reload the page and send it again.").max(2000),
  /** What the browser worked out; empty where it runs no scripts. */
  solution: z.string().max(500).optional(),
  /** No person sees this field. */
  website: z.string().max(500).optional(),
});
export type ReportProblemInput = z.output<typeof reportProblemInput>;

const reportId = z.uuid({ error: "Which report?" });

export const acceptReportInput = z.object({
  reportId,
  title: lineOfText(200, "Please write what is wrong, in a few words."),
  categoryId: z.uuid({ error: "Please choose a category." }),
  priority: z.coerce
    .number("Please choose a priority.")
    .int("Please choose a priority.")
    .min(1, "Please choose a priority.")
    .max(4, "Please choose a priority."),
});
export const dismissReportInput = z.object({
  reportId,
  reason: textBlock(500, "Please write why nothing will be done."),
});
export type AcceptReportInput = z.output<typeof acceptReportInput>;
export type DismissReportInput = z.output<typeof dismissReportInput>;
