import { z } from "zod";
import { RequestStatus } from "@/lib/generated/prisma/enums";
import { joinRequest } from "@/lib/maintenance/affected/join-request";
import { leaveRequest } from "@/lib/maintenance/affected/leave-request";
import { listShared } from "@/lib/maintenance/affected/queries";
import { aboutSharedInput } from "@/lib/maintenance/affected/schema";
import { bulkAcknowledge } from "@/lib/maintenance/bulk/bulk-acknowledge";
import { bulkAssign } from "@/lib/maintenance/bulk/bulk-assign";
import { bulkAcknowledgeInput, bulkAssignInput } from "@/lib/maintenance/bulk/schema";
import { BULK_STEPS } from "../../limits";
import { defineOperation } from "../operation";
import { instant, page } from "../shapes";
import { stepsOf } from "../steps-of";
import { ticket } from "./maintenance";

/** What became of each: what is refused leaves the others alone. */
export const bulkAnswer = z.object({
  rows: z.array(z.object({ ticketNumber: z.string(), isDone: z.boolean(), message: z.string() })),
});

const many = stepsOf({
  tag: "Maintenance: many at once",
  scope: "maintenance:write",
  at: "/maintenance",
  answer: bulkAnswer,
});

const shared = defineOperation({
  method: "GET",
  path: "/shared-requests",
  tag: "Shared places",
  summary: "List what is reported in the shared places",
  description: "Newest first, as neighbours may know it: no name, no flat, no photo.",
  scope: "maintenance:read",
  input: z.object({ cursor: z.string().max(300).optional() }),
  answer: page(
    z.object({
      ticketNumber: z.string(),
      title: z.string(),
      status: z.enum(RequestStatus),
      createdAt: instant,
      place: z.object({ name: z.string(), block: z.string().nullable() }),
      flats: z.int().meta({ description: "How many it affects." }),
      isOwn: z.boolean(),
      mayOpen: z.boolean(),
      hasJoined: z.boolean(),
      canJoin: z.boolean(),
    }),
  ),
  verb: async (actor, { cursor }) => {
    const { rows, nextCursor } = await listShared(actor, { cursor });
    return { items: rows, next: nextCursor };
  },
});

const affects = stepsOf({
  tag: "Shared places",
  scope: "maintenance:write",
  at: "/shared-requests/{ticketNumber}",
  answer: ticket,
});

export const TOGETHER = [
  many(["POST", "/acknowledgements", "Acknowledge many"], bulkAcknowledgeInput, bulkAcknowledge, {
    limit: BULK_STEPS,
  }),
  many(["POST", "/assignments", "Assign many"], bulkAssignInput, bulkAssign, {
    description: "To `assigneeId`, or without one each to whoever is suggested for it.",
    limit: BULK_STEPS,
  }),
  shared,
  affects(["PUT", "/joining", "It affects me, too"], aboutSharedInput, joinRequest),
  affects(["DELETE", "/joining", "It affects me no more"], aboutSharedInput, leaveRequest),
];
