"use server";
import { readHeadFile } from "@/lib/audit/head";
import { verifyAuditInput } from "@/lib/audit/schema";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { defineAction } from "@/lib/web/define-action";
import { AUDIT_VERIFICATIONS } from "@/lib/web/limits";

export const verifyAuditAction = defineAction({
  schema: verifyAuditInput,
  limit: AUDIT_VERIFICATIONS,
  verb: async (actor, { head }) => verifyAudit(actor, { heads: head ? [await readHeadFile(head)] : [] }),
});
