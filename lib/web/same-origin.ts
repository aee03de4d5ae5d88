import { env } from "@/lib/platform/env";

const SAFE = ["GET", "HEAD", "OPTIONS"];

/**
 * Cookies travel with requests from other sites too: an unsafe method must come from our own pages. Browsers say
 * so in Sec-Fetch-Site, older ones in Origin; without either it is not a browser page of ours.
 */
export function isSameOrigin(request: Request): boolean {
  if (SAFE.includes(request.method)) return true;
  const origin = request.headers.get("origin");
  if (origin) return origin === new URL(env.NEXTAUTH_URL).origin || origin === ownOrigin(request);
  return request.headers.get("sec-fetch-site") === "same-origin";
}

/** The address the browser used, for estates reached under more than one name: Host cannot be set by a page. */
const ownOrigin = (request: Request) => {
  const host = request.headers.get("host");
  return host && `${new URL(request.url).protocol}//${host}`;
};
