import { isHealthy } from "@/lib/web/health";

export const dynamic = "force-dynamic";

/** For load balancers: 503 while the database does not answer. */
export async function GET() {
  const healthy = await isHealthy();
  return Response.json(
    { healthy },
    { status: healthy ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
