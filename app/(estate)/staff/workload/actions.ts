"use server";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { assignRequestInput } from "@/lib/maintenance/schema";
import { defineAction } from "@/lib/web/define-action";

/** A request dragged or moved to another desk: the assignment, and the board stays. */
export const moveAction = defineAction({
  schema: assignRequestInput,
  verb: assignRequest,
  done: ({ ticketNumber, assigneeName }) => ({
    message: `${ticketNumber} is with ${assigneeName} now.`,
    revalidate: ["/staff/workload"],
  }),
});
