import { checkHealth } from "@/lib/web/health";

export const dynamic = "force-dynamic";

/** For whoever watches: 503 while the database, its version, the background work or the disk is not as it should be. */
export async function GET() {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.healthy ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
