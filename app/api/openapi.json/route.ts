import { openApiDocument } from "@/lib/web/api/document";

/** The description of the API; it holds nothing that only some may know. */
export const GET = () => Response.json(openApiDocument(), { headers: { "cache-control": "no-cache" } });
