import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { loadActor } from "@/lib/people/load-actor";
import { signInSchema } from "@/lib/people/schema";
import { signIn } from "@/lib/people/sign-in";
import { anonymous } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { clientIp } from "./client-ip";
import { keepDeviceFor, releaseThisDevice } from "./device-cookie";
import { SESSION_SECONDS, sessionCookieName } from "./session-cookie";

declare module "next-auth" {
  interface User {
    version?: number;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    version?: number;
  }
}

/** next-auth's own routes; our sign-in form writes the same session through the same verb. Read at the first request. */
export const authOptions = (): NextAuthOptions => ({
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/profile" },
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: {
        httpOnly: true,
        sameSite: "lax",
        path: "/",
        secure: env.NEXTAUTH_URL.startsWith("https://"),
      },
    },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: (given, request) => authorize(given, new Headers(request.headers as Record<string, string>)),
    }),
  ],
  events: {
    signIn: ({ user }) => keepDeviceFor(user.id),
    signOut: () => releaseThisDevice(anonymous()),
  },
  callbacks: {
    // Only who and which session: a name or address in the cookie would outlive its change.
    jwt: ({ token, user }) =>
      user ? { sub: user.id, version: user.version ?? 0 } : { sub: token.sub, version: token.version ?? 0 },
    async session({ session, token }) {
      const actor = token.sub ? await loadActor(token.sub, token.version) : null;
      if (!actor) return { expires: session.expires };
      return { expires: session.expires, user: { name: actor.name, email: actor.email } };
    },
  },
});

async function authorize(given: Record<string, unknown> | undefined, headers: Headers) {
  const input = signInSchema.safeParse(given);
  if (!input.success) return null;
  try {
    const { userId, version } = await signIn(anonymous(), { ...input.data, address: clientIp(headers) });
    return { id: userId, version };
  } catch (error) {
    if (error instanceof AppError) throw new Error(error.message); // next-auth passes it on to the sign-in page
    throw error;
  }
}
