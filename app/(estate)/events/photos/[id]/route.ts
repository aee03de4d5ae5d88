import { z } from "zod";
import { getEventPhoto } from "@/lib/events/photo-queries";
import { PHOTO_SIZES } from "@/lib/platform/stored-file";
import { defineRoute } from "@/lib/web/define-route";
import { fileResponse } from "@/lib/web/file-response";

const schema = z.object({ id: z.string(), size: z.enum(PHOTO_SIZES).catch("full") });
/** Their own count, so that looking at many photos does not use up the API's. */
const limit = { name: "file", limit: 1200, seconds: 60 };

export const GET = (request: Request, context: { params: Promise<{ id: string }> }) =>
  defineRoute({
    schema,
    limit,
    verb: async (actor, { id, size }) => fileResponse(request, await getEventPhoto(actor, id, size)),
  })(request, context);
