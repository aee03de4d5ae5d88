import { z } from "zod";
import { textBlock } from "@/lib/people/plain-text";

const incidentId = z.uuid({ error: "Which incident?" });
const ticketNumber = z
  .string({ error: "Please enter a ticket number." })
  .trim()
  .toUpperCase()
  .regex(/^MNT-\d{4}-\d{5,10}$/, "A ticket number looks like MNT-2026-00042.");

export const linkInput = z.object({ incidentId, ticketNumber });
export const resolveTogetherInput = z.object({
  incidentId,
  resolution: textBlock(5000, "Please write what was done."),
});
export const endIncidentInput = z.object({
  incidentId,
  outcome: textBlock(2000, "Please write what it was."),
});

export type LinkInput = z.output<typeof linkInput>;
export type ResolveTogetherInput = z.output<typeof resolveTogetherInput>;
export type EndIncidentInput = z.output<typeof endIncidentInput>;
