import { z } from "zod";
import { getReportPhoto } from "@/lib/maintenance/places/report-queries";
import { defineRoute } from "@/lib/web/define-route";
import { fileResponse } from "@/lib/web/file-response";

const schema = z.object({ id: z.string() });

export const GET = (request: Request, context: { params: Promise<{ id: string }> }) =>
  defineRoute({
    schema,
    verb: async (actor, { id }) => fileResponse(request, await getReportPhoto(actor, id)),
  })(request, context);
