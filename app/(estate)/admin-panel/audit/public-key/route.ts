import { assertMayReadAudit } from "@/lib/audit/permissions";
import { publicKeyPem } from "@/lib/audit/signing-key";
import { defineRoute } from "@/lib/web/define-route";

/** For whoever verifies a head without the estate. */
export const GET = defineRoute({
  verb: async (actor) => {
    assertMayReadAudit(actor);
    return new Response(publicKeyPem(), {
      headers: {
        "content-type": "application/x-pem-file",
        "content-disposition": 'attachment; filename="audit-public-key.pem"',
        "cache-control": "no-store",
      },
    });
  },
});
