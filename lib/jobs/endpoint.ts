import { serve } from "inngest/next";
import { inngest, usesInngestServer } from "./client";
import { functions } from "./functions";

/** More than an Inngest server ever sends: a run's state is at most 4 MB. */
const MAX_BYTES = 5_000_000;

const serveFunctions = serve({ client: inngest, functions, enableUnauthedSync: false });

/**
 * Where an Inngest server calls our functions. Every request must be signed, also a sync. The SDK reads the
 * whole body before it looks at the signature, so what cannot be right is refused before it.
 */
export async function answerInngest(request: Parameters<typeof serveFunctions>[0]): Promise<Response> {
  if (!usesInngestServer() || !request.headers.has("x-inngest-signature")) return refuse(401);
  const bytes = request.method === "GET" ? 0 : Number(request.headers.get("content-length") ?? Infinity);
  if (bytes > MAX_BYTES) return refuse(413);
  return serveFunctions(request, undefined);
}

function refuse(status: number) {
  return new Response(null, { status });
}
