import type { RateRule } from "@/lib/platform/rate-limit";

/* What costs the estate more than a write does, per person: the screens and their programs share one allowance. */

export const AUDIT_VERIFICATIONS: RateRule = { name: "audit-verify", limit: 10, seconds: 300 };
export const DOCUMENT_UPLOADS: RateRule = { name: "document-upload", limit: 60, seconds: 3600 };
export const COMMITTEE_PACKS: RateRule = { name: "pack", limit: 10, seconds: 60 };
/** Each of these makes the estate call somebody. */
export const WEBHOOK_SENDS: RateRule = { name: "webhook", limit: 20, seconds: 60 };
/** A long selection comes in many pieces. */
export const BULK_STEPS: RateRule = { name: "bulk", limit: 300, seconds: 60 };
