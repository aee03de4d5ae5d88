import type { RateRule } from "@/lib/platform/rate-limit";

const HOUR = 3600;

/** Sent forms per address of the sender. A whole estate may share one address. */
export const REPORT: RateRule = { name: "place-report", limit: 20, seconds: HOUR };
/** Without the puzzle, which costs a sender nothing but patience. */
export const REPORT_WITHOUT_PUZZLE: RateRule = { name: "place-report-plain", limit: 3, seconds: HOUR };
/** Whoever sends them, from wherever. */
export const REPORTS_AT_PLACE: RateRule = { name: "place-report-at", limit: 30, seconds: HOUR };
