import { type NextRequest, NextResponse } from "next/server";
import { isAccessToken } from "@/lib/people/tokens/token-text";
import { env } from "@/lib/platform/env";
import { requestIdFrom } from "@/lib/platform/ids";
import { bearerOf } from "@/lib/web/bearer";
import { refuseBody } from "@/lib/web/body-limit";
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
  if (refusal) return new NextResponse(refusal.message, { status: refusal.status, headers: outgoing });

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
async function refuse({ method, headers, cookies }: NextRequest, path: string) {
  const asked = { method, path, headers };
  return refuseBody(asked, false) && refuseBody(asked, await isSignedIn(cookies, headers));
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
