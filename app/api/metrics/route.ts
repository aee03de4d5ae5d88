import { collectMetrics } from "@/lib/web/collect-metrics";
import { mayReadMetrics } from "@/lib/web/metrics-access";

export const dynamic = "force-dynamic";

/** For Prometheus: with METRICS_TOKEN, from this machine, or for administrators; for everybody else it is not there. */
export async function GET(request: Request) {
  if (!(await mayReadMetrics(request.headers))) return new Response("Not found", { status: 404 });
  const { type, text } = await collectMetrics();
  return new Response(text, { headers: { "content-type": type, "cache-control": "no-store" } });
}
