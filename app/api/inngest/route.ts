import type { NextRequest } from "next/server";

export const dynamic = "force-dynamic";

/** Imported with the first request: the client needs the configuration, which a build does not have. */
async function answer(request: NextRequest): Promise<Response> {
  const { answerInngest } = await import("@/lib/jobs/endpoint");
  return answerInngest(request);
}

export { answer as GET, answer as POST, answer as PUT };
