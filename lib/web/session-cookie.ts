import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";

export const SESSION_SECONDS = 7 * 86_400;

/** What a session says about itself; everything else is read from the database at each request. */
export type SessionClaims = { userId: string; version: number };

const isSecure = () => env.NEXTAUTH_URL.startsWith("https://");

/** next-auth's own names, so that its routes and ours share one session. */
export const sessionCookieName = () => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

export async function readSessionCookie(): Promise<SessionClaims | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? decodeSession(token) : null;
}

export async function decodeSession(token: string): Promise<SessionClaims | null> {
  try {
    const claims = await decode({ token, secret: env.NEXTAUTH_SECRET });
    if (typeof claims?.sub !== "string" || typeof claims.version !== "number") return null;
    return { userId: claims.sub, version: claims.version };
  } catch {
    return null; // forged, expired or from before the secret was changed
  }
}

export const encodeSession = ({ userId, version }: SessionClaims): Promise<string> =>
  encode({ token: { sub: userId, version }, secret: env.NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });

export async function writeSessionCookie(claims: SessionClaims): Promise<void> {
  (await cookies()).set(sessionCookieName(), await encodeSession(claims), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure(),
    maxAge: SESSION_SECONDS,
  });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure(),
    maxAge: 0,
  });
}
