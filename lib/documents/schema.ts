import { z } from "zod";
import { DocumentAudience, DocumentCategory } from "@/lib/generated/prisma/enums";
import { lineOfText, optionalBlock, optionalLine } from "@/lib/people/plain-text";
import { oneFileInput } from "@/lib/platform/files";
import { revisionInput } from "@/lib/platform/revision-input";

const documentId = z.uuid({ error: "Which document?" });
/** The revision on the screen of whoever changes it. */
const seen = revisionInput("Which one was on the screen?");
const file = oneFileInput.refine((files) => files.length > 0, "Please choose a file.");
const idempotencyKey = z.string().max(100).optional();

const facts = {
  title: lineOfText(160, "Please give it a title."),
  category: z.enum(DocumentCategory, "Please choose a category."),
  audience: z.enum(DocumentAudience, "Please choose who may read it."),
  description: optionalBlock(2000),
};

export const addDocumentInput = z.object({ ...facts, file, idempotencyKey });
export const addVersionInput = z.object({ documentId, seen, file, note: optionalLine(500), idempotencyKey });
export const editDocumentInput = z.object({ documentId, seen, ...facts });
export const aboutDocumentInput = z.object({ documentId });

export type AddDocumentInput = z.output<typeof addDocumentInput>;
export type AddVersionInput = z.output<typeof addVersionInput>;
export type EditDocumentInput = z.output<typeof editDocumentInput>;
export type AboutDocumentInput = z.output<typeof aboutDocumentInput>;

/** What the addresses of the pages say; nonsense is everything. */
export const listDocumentsInput = z.object({
  q: z.string().trim().max(100).catch("").default(""),
  category: z.enum(DocumentCategory).optional().catch(undefined),
  show: z.enum(["current", "withdrawn"]).catch("current"),
  /** The id that the page before ended with. */
  after: z.uuid().optional().catch(undefined),
});
export type ListDocumentsInput = z.output<typeof listDocumentsInput>;
