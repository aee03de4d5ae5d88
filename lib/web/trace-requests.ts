import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { requestIdFrom } from "@/lib/platform/ids";
import { enterLogContext } from "@/lib/platform/log-context";

/**
 * Each request has its id before anything reads it: the one that came with it (a proxy's, if it is well-formed) or a
 * new one. Everything that is logged until its answer bears it. Called once at the start.
 */
export function traceRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const { headers } = (message as { request: IncomingMessage }).request;
    const requestId = requestIdFrom(headers["x-request-id"]);
    headers["x-request-id"] = requestId;
    enterLogContext({ requestId });
  });
}
