import { env } from "@/lib/platform/env";

/** What a JSON answer costs at least on this server: the floor of `npm run bench`, and nothing to anybody else. */
export function GET() {
  return env.BENCH_ROUTES ? Response.json({ empty: true }) : new Response(null, { status: 404 });
}
