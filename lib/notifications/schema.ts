import { z } from "zod";

const id = z.uuid("There is no such notification.");

export const markReadInput = z.object({ notificationId: id });
export type MarkReadInput = z.output<typeof markReadInput>;

export const markAllReadInput = z.object({});

/** What the address of the list says; nonsense is the first page. */
export const listInput = z.object({
  show: z.enum(["unread", "all"]).catch("all"),
  after: z.string().max(200).optional().catch(undefined),
});

export const mailboxInput = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
