import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { PEER_HEADER } from "./client-ip";

/**
 * Route handlers and server actions cannot see the connection, and a client may send any X-Forwarded-For. So the
 * address of the connection is written onto each request before Next.js reads it. Called once at the start.
 */
export function rememberPeerAddress(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "unknown";
  });
}
