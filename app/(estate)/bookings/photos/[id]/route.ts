import { z } from "zod";
import { getAreaPhoto } from "@/lib/bookings/areas/photo-queries";
import { PHOTO_SIZES } from "@/lib/platform/stored-file";
import { defineRoute } from "@/lib/web/define-route";
import { fileResponse } from "@/lib/web/file-response";

const schema = z.object({ id: z.string(), size: z.enum(PHOTO_SIZES).catch("full") });
const limit = { name: "file", limit: 1200, seconds: 60 };

export const GET = (request: Request, context: { params: Promise<{ id: string }> }) =>
  defineRoute({
    schema,
    limit,
    verb: async (actor, { id, size }) => fileResponse(request, await getAreaPhoto(actor, id, size)),
  })(request, context);
