import { clientText } from "@/lib/web/api/client-text";

/** A TypeScript client for exactly this version of the API, to be saved beside a program. */
export const GET = () =>
  new Response(clientText(), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" },
  });
