import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The method of a request that no page and no route has, such as TRACE. */
export const STRANGE_METHOD_HEADER = "x-khaki-strange-method";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * Next.js fails (500) over addresses that cannot be decoded and over methods that the web's `Request` refuses. Before it
 * reads them, the former become addresses of nothing, and the latter the one method that never does anything. Called
 * once at the start.
 */
export function makeRequestsReadable(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.url = readableUrl(request.url ?? "/");
    if (METHODS.includes(request.method ?? "")) return;
    request.headers[STRANGE_METHOD_HEADER] = request.method;
    request.method = "OPTIONS";
  });
}

/** `/a/%zz` as `/a/%25zz`: a percent sign that encodes nothing is itself. */
export function readableUrl(url: string): string {
  const [path = "", ...query] = url.split("?");
  const parts = path.split("/").map((part) => (isReadable(part) ? part : part.replaceAll("%", "%25")));
  return [parts.join("/"), ...query].join("?");
}

function isReadable(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}
