import { z } from "zod";
import { openVersion } from "@/lib/documents/queries";
import { defineRoute } from "@/lib/web/define-route";
import { fileResponse } from "@/lib/web/file-response";

const schema = z.object({ id: z.string() });
const limit = { name: "file", limit: 1200, seconds: 60 };

/** A download. The browser asks again each time: who may read it can change. */
export const GET = (request: Request, context: { params: Promise<{ id: string }> }) =>
  defineRoute({
    schema,
    limit,
    verb: async (actor, { id }) => {
      const response = await fileResponse(request, await openVersion(actor, id));
      const shown = response.headers.get("content-disposition");
      if (shown) response.headers.set("content-disposition", shown.replace(/^inline/, "attachment"));
      response.headers.set("cache-control", "private, no-cache");
      return response;
    },
  })(request, context);
