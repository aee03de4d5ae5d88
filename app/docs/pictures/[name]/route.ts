import { z } from "zod";
import { docsSite, readPicture } from "@/lib/docs/read-site";
import { notFound } from "@/lib/platform/errors";
import { defineRoute } from "@/lib/web/define-route";

/** Only what lies in the folder: a name that is none of its files' opens nothing. */
export const GET = defineRoute({
  schema: z.object({ name: z.string() }),
  isPublic: true,
  verb: async (_, { name }) => {
    const { pictures } = await docsSite();
    if (!pictures.some((picture) => picture.name === name)) throw notFound("picture");
    return new Response(new Uint8Array(await readPicture(name)), {
      headers: { "content-type": "image/png", "cache-control": "public, max-age=3600" },
    });
  },
});
