import { type NextRequest, NextResponse } from "next/server";
import { isAccessToken } from "@/lib/people/tokens/token-text";
import { env } from "@/lib/platform/env";
import { requestIdFrom } from "@/lib/platform/ids";
import { bearerOf } from "@/lib/web/bearer";
import { refuseBody } from "@/lib/web/body-limit";
import { problem } from "@/lib/web/problem";
import { PATH_HEADER, REQUEST_ID_HEADER } from "@/lib/web/request-id";
import { securityHeaders } from "@/lib/web/security-headers";
import { decodeSession, sessionCookieName } from "@/lib/web/session-cookie";

/** Convenience and hygiene for every request. It never decides who may do what: the doors and the verbs do. */
export async function proxy(request: NextRequest) {
  const { pathname: path, searchParams } = request.nextUrl;
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const requestId = requestIdFrom(request.headers.get(REQUEST_ID_HEADER));
  const outgoing = securityHeaders({
    path,
    nonce,
    isDevelopment: env.NODE_ENV === "development",
    isHttps: env.NEXTAUTH_URL.startsWith("https://"),
  });
  outgoing[REQUEST_ID_HEADER] = requestId;

  const refusal = await refuse(request, path);
  if (refusal) return refusalOf(refusal, path, requestId, outgoing);

  searchParams.delete("_rsc");
  const incoming = new Headers(request.headers);
  incoming.set("x-nonce", nonce);
  incoming.set("content-security-policy", outgoing["content-security-policy"] ?? "");
  incoming.set(REQUEST_ID_HEADER, requestId);
  incoming.set(PATH_HEADER, searchParams.size ? `${path}?${searchParams}` : path);
  const response = NextResponse.next({ request: { headers: incoming } });
  for (const [name, value] of Object.entries(outgoing)) response.headers.set(name, value);
  return response;
}

/** The session is looked at only when the answer depends on it. */
async function refuse({ method, headers, cookies, nextUrl }: NextRequest, path: string) {
  // Every list's filters come from the address, and the database stores no NUL; the API leaves it out, as forms do.
  if (!isApi(path) && /%00/.test(path + nextUrl.search))
    return {
      status: 400,
      message: "This address is not complete. Please check it, or begin at the front page.",
    };
  const asked = { method, path, headers };
  return refuseBody(asked, false) && refuseBody(asked, await isSignedIn(cookies, headers));
}

const isApi = (path: string): boolean => path.startsWith("/api/v1/");

/** A program gets a problem, as it does from every other refusal. */
function refusalOf(
  { status, message }: { status: number; message: string },
  path: string,
  requestId: string,
  headers: Record<string, string>,
): Response {
  return isApi(path)
    ? problem(status, { code: "validation", reason: "web.body_size", message, requestId }, headers)
    : new NextResponse(message, { status, headers });
}

async function isSignedIn(cookies: NextRequest["cookies"], headers: Headers): Promise<boolean> {
  if (isAccessToken(bearerOf(headers) ?? "")) return true; // whether it is still good, the door finds out
  const token = cookies.get(sessionCookieName())?.value;
  return token !== undefined && (await decodeSession(token)) !== null;
}

// The built files and the icons need none of it.
export const config = {
  matcher: [
    "/((?!_next/static/|_next/image|icon[\\w-]*\\.(?:svg|png)$|favicon\\.ico$|manifest\\.webmanifest$).*)",
  ],
};
