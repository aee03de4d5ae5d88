import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";
import { newToken } from "@/lib/platform/ids";

const START = "khaki_";
const SHAPE = /^khaki_([\w-]{43})([\w-]{11})$/;
const SHOWN = START.length + 6;

/**
 * A secret of 32 random bytes and a short seal of it. The seal says without a database that this estate made the
 * token: an invented one costs no query, and a secret scanner can tell a token from any other text.
 */
export function newAccessToken(): { token: string; prefix: string } {
  const secret = newToken();
  const token = `${START}${secret}${sealOf(secret)}`;
  return { token, prefix: token.slice(0, SHOWN) };
}

/** Was it ever one of ours? Whether it still opens anything only the database knows. */
export function isAccessToken(text: string): boolean {
  const [, secret, seal] = SHAPE.exec(text) ?? [];
  return secret !== undefined && seal !== undefined && isEqual(seal, sealOf(secret));
}

const sealOf = (secret: string) =>
  createHmac("sha256", env.NEXTAUTH_SECRET)
    .update(`access token ${secret}`)
    .digest()
    .subarray(0, 8)
    .toString("base64url");

const isEqual = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
