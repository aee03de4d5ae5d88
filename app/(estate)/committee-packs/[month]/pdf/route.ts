import { openPack } from "@/lib/analytics/committee-pack-queries";
import { packInput } from "@/lib/analytics/committee-pack-schema";
import { defineRoute } from "@/lib/web/define-route";
import { pdfResponse } from "@/lib/web/pdf-response";

export const GET = defineRoute({
  schema: packInput,
  limit: { name: "pdf", limit: 30, seconds: 60 },
  verb: async (actor, input) => {
    const { label, bytes } = await openPack(actor, input);
    return pdfResponse(`Committee pack - ${label}.pdf`, bytes);
  },
});
