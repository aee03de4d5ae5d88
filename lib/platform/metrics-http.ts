import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { metrics } from "./metrics";

/** More kinds of address than the app has: the rest is counted together. */
const MOST_ROUTES = 300;

/** Counts every request that this process answers. Called once at the start. */
export function countRequests(): void {
  const starts = new WeakMap<IncomingMessage, bigint>();
  const routes = new Set<string>();
  subscribe("http.server.request.start", (message) => {
    starts.set((message as { request: IncomingMessage }).request, process.hrtime.bigint());
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const method = request.method ?? "GET";
    const known = response.statusCode === 404 ? "not found" : routeOf(request.url ?? "/");
    const route = routes.has(known) || routes.size < MOST_ROUTES ? known : "other";
    routes.add(route);
    const { requests, durations } = metrics();
    requests.inc({ method, route, status: String(response.statusCode) });
    const start = starts.get(request);
    if (start !== undefined)
      durations.observe({ method, route }, Number(process.hrtime.bigint() - start) / 1e9);
  });
}

const VARIABLE = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]{3}-\d{4}-\d+|\d[\w.-]*|[\w-]{24,}|[A-Z]\d*-\w+)$/i;

/** The address without its query, with whatever stands for one thing replaced: no person's data, and few of them. */
export function routeOf(url: string): string {
  const path = url.split("?")[0] as string;
  if (path.startsWith("/_next/")) return "/_next";
  return path
    .split("/")
    .map((part) => (VARIABLE.test(part) ? ":id" : part))
    .join("/");
}
