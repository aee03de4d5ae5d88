import { z } from "zod";
import { getFile } from "@/lib/announcements/file-queries";
import { defineRoute } from "@/lib/web/define-route";
import { fileResponse } from "@/lib/web/file-response";

const schema = z.object({ id: z.string() });
/** Their own count, so that opening files does not use up the API's. */
const limit = { name: "file", limit: 1200, seconds: 60 };

export const GET = (request: Request, context: { params: Promise<{ id: string }> }) =>
  defineRoute({
    schema,
    limit,
    verb: async (actor, { id }) => fileResponse(request, await getFile(actor, id)),
  })(request, context);
