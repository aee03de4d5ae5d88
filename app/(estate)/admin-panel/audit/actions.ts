"use server";
import { readHeadFile } from "@/lib/audit/head";
import { verifyAuditInput } from "@/lib/audit/schema";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { defineAction } from "@/lib/web/define-action";

export const verifyAuditAction = defineAction({
  schema: verifyAuditInput,
  limit: { name: "audit-verify", limit: 10, seconds: 300 },
  verb: async (actor, { head }) => verifyAudit(actor, { heads: head ? [await readHeadFile(head)] : [] }),
});
