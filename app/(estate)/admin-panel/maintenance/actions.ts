"use server";
import { bulkAcknowledge } from "@/lib/maintenance/bulk/bulk-acknowledge";
import { bulkAssign } from "@/lib/maintenance/bulk/bulk-assign";
import { bulkAcknowledgeInput, bulkAssignInput } from "@/lib/maintenance/bulk/schema";
import { defineAction } from "@/lib/web/define-action";

/** A long selection comes in many pieces. */
const limit = { name: "bulk", limit: 300, seconds: 60 };

export const bulkAcknowledgeAction = defineAction({
  schema: bulkAcknowledgeInput,
  limit,
  verb: bulkAcknowledge,
});

export const bulkAssignAction = defineAction({ schema: bulkAssignInput, limit, verb: bulkAssign });
