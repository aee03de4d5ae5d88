import { auditColumns, exportAudit } from "@/lib/audit/export";
import { assertMayReadAudit } from "@/lib/audit/permissions";
import { auditListInput } from "@/lib/audit/schema";
import { csvStream } from "@/lib/web/csv-stream";
import { defineRoute } from "@/lib/web/define-route";
import { estateSettings } from "@/lib/web/estate";

export const GET = defineRoute({
  schema: auditListInput.omit({ cursor: true }),
  limit: { name: "audit-export", limit: 10, seconds: 60 },
  verb: async (actor, filter) => {
    assertMayReadAudit(actor);
    const format = await estateSettings();
    return csvStream("audit.csv", auditColumns(format), exportAudit(actor, filter, format));
  },
});
