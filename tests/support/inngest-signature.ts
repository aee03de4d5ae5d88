import { createHmac } from "node:crypto";

/** As the Inngest server signs: HMAC over the canonical body (RFC 8785: sorted keys) and the second. */
export function inngestSignature(key: string, body: string, second = Math.floor(Date.now() / 1000)): string {
  const hmac = createHmac("sha256", key.replace(/^signkey-\w+-/, ""))
    .update(body && JSON.stringify(sorted(JSON.parse(body))))
    .update(String(second));
  return `t=${second}&s=${hmac.digest("hex")}`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
