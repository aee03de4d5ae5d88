import type { EstateFormat } from "@/lib/platform/format";

/** What every part of these pages is drawn with: one moment, and how the estate writes times. */
export type View = { now: Date; format: EstateFormat };

export const JOBS_PAGE = "/admin-panel/jobs";
export const runHref = (runId: string) => `${JOBS_PAGE}/runs/${runId}`;
