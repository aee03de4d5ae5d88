import { after } from "next/server";
import { z } from "zod";
import { getPhoto } from "@/lib/maintenance/attachment-queries";
import { recordAccess } from "@/lib/people/record-access";
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
    verb: async (actor, { id, size }) => {
      const photo = await getPhoto(actor, id, size);
      if (photo.takenBy) {
        const { residentId, ticketNumber: subject } = photo.takenBy;
        after(() => recordAccess(actor, { residentIds: [residentId], kinds: ["PHOTO"], subject }));
      }
      return fileResponse(request, photo);
    },
  })(request, context);
