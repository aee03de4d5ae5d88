"use server";
import { bulkAcknowledge } from "@/lib/maintenance/bulk/bulk-acknowledge";
import { bulkAssign } from "@/lib/maintenance/bulk/bulk-assign";
import { bulkAcknowledgeInput, bulkAssignInput } from "@/lib/maintenance/bulk/schema";
import { defineAction } from "@/lib/web/define-action";
import { BULK_STEPS } from "@/lib/web/limits";

export const bulkAcknowledgeAction = defineAction({
  schema: bulkAcknowledgeInput,
  limit: BULK_STEPS,
  verb: bulkAcknowledge,
});

export const bulkAssignAction = defineAction({
  schema: bulkAssignInput,
  limit: BULK_STEPS,
  verb: bulkAssign,
});
