import type { RateRule } from "@/lib/platform/rate-limit";

const HOUR = 3600;

/** A board, not a billboard: per person. What is only sent again counts once. */
export const POSTS: RateRule = { name: "listing-post", limit: 10, seconds: 24 * HOUR };
export const MESSAGES: RateRule = { name: "listing-message", limit: 40, seconds: HOUR };
export const REPORTS: RateRule = { name: "listing-report", limit: 10, seconds: 24 * HOUR };
