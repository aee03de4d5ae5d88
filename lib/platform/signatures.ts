import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE_MS = 5 * 60_000;

/** "Standard Webhooks" (Resend): HMAC-SHA256 of id, time and body; not older or newer than five minutes. */
export function isSignedByResend(secret: string, headers: Headers, body: string, now = Date.now()): boolean {
  const id = headers.get("svix-id") ?? headers.get("webhook-id");
  const time = headers.get("svix-timestamp") ?? headers.get("webhook-timestamp");
  const given = headers.get("svix-signature") ?? headers.get("webhook-signature");
  if (!id || !time || !given || !(Math.abs(now - Number(time) * 1000) <= TOLERANCE_MS)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64");
  return given.split(" ").some((each) => isSame(each.replace(/^v1,/, ""), expected));
}

/** Twilio: HMAC-SHA1 of the full address and the posted fields in alphabetical order. */
export function isSignedByTwilio(token: string, url: string, form: URLSearchParams, given: string): boolean {
  const fields = [...form].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => name + value);
  const expected = createHmac("sha1", token)
    .update(url + fields.join(""))
    .digest("base64");
  return isSame(given, expected);
}

/** For links that work without signing in: changing a character makes them worthless. */
export const sign = (secret: string, purpose: string, text: string): string =>
  createHmac("sha256", secret).update(`${purpose}:${text}`).digest("base64url");

export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
