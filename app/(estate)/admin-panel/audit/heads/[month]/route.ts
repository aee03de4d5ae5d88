import { z } from "zod";
import { getHead } from "@/lib/audit/stored-head";
import { defineRoute } from "@/lib/web/define-route";

/** A signed head to keep elsewhere: of a month ("2026-11") or of this moment ("today"). */
export const GET = defineRoute({
  schema: z.object({ month: z.string().max(10) }),
  verb: async (actor, { month }) => {
    const head = await getHead(actor, month);
    return new Response(`${JSON.stringify(head, null, 2)}\n`, {
      headers: {
        "content-type": "application/json",
        "content-disposition": `attachment; filename="audit-head-${month}.json"`,
        "cache-control": "no-store",
      },
    });
  },
});
