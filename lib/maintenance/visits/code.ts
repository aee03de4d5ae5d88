import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";

/**
 * The six digits of a visit. Derived, not stored: both sides see the same, each visit has its own, and no table, audit
 * or backup holds it.
 */
export function visitCode(visitId: string): string {
  const digest = createHmac("sha256", env.NEXTAUTH_SECRET).update(`visit-code:${visitId}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, "0");
}
