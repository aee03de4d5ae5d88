import { z } from "zod";

const ticketNumber = z
  .string({ error: "Which request?" })
  .trim()
  .toUpperCase()
  .regex(/^MNT-\d{4}-\d{5,10}$/, "A ticket number looks like MNT-2026-00042.");

export const aboutSharedInput = z.object({ ticketNumber });
export type AboutSharedInput = z.output<typeof aboutSharedInput>;

export const listSharedInput = z.object({ cursor: z.string().max(300).optional().catch(undefined) });
export type ListSharedInput = z.output<typeof listSharedInput>;
