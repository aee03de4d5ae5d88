import { docsSite } from "@/lib/docs/read-site";
import { searchIndex } from "@/lib/docs/search-index";
import { defineRoute } from "@/lib/web/define-route";

/** Everything that the documentation says, for the search in the browser. */
export const GET = defineRoute({
  isPublic: true,
  verb: async () =>
    Response.json(searchIndex(await docsSite()), { headers: { "cache-control": "public, max-age=300" } }),
});
