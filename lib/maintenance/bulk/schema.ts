import { z } from "zod";
import { storableTickets } from "./tickets";

/** So many at once: what a list can hold that somebody has looked over. */
export const BULK_LIMIT = 1_000;

const tickets = z
  .preprocess(storableTickets, z.array(z.string()))
  .refine((chosen) => chosen.length > 0, "Please choose at least one request.")
  .refine(
    (chosen) => chosen.length <= BULK_LIMIT,
    `At most ${BULK_LIMIT.toLocaleString("en")} requests at once: please narrow the list.`,
  );

export const bulkAcknowledgeInput = z.object({ ticket: tickets });
/** Nobody chosen: the best suggestion for each. */
export const bulkAssignInput = z.object({
  ticket: tickets,
  assigneeId: z.preprocess(
    (value) => (value === "" || value === "best" ? undefined : value),
    z.uuid("Please choose who should do it.").optional(),
  ),
});

export type BulkAcknowledgeInput = z.output<typeof bulkAcknowledgeInput>;
export type BulkAssignInput = z.output<typeof bulkAssignInput>;
