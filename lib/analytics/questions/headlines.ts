import { Prisma } from "@/lib/generated/prisma/client";
import { matching } from "../filters";
import { PART } from "../sample-parts";
import type { Question } from "./question";

type Present = { active: number; overdue: number };

/** What the headlines add to `Metrics`: distributions of the period and of the one before, and what is late now. */
export const headlines: Question = {
  key: "headlines",
  title: "Headlines",
  definition: "",
  isMoney: false,
  rowLabel: "Period",
  columns: [
    { key: "median", label: "Median resolution", unit: "duration" },
    { key: "p90", label: "Resolution, 90th percentile", unit: "duration" },
    { key: "resolved", label: "Resolved", unit: "requests" },
    { key: "response", label: "First response", unit: "duration" },
    { key: "acknowledged", label: "Acknowledged", unit: "requests" },
    { key: "overdue", label: "Overdue now", unit: "requests" },
    { key: "active", label: "Active now", unit: "requests" },
  ],
  chart: null,
  byWindow: ["resolved", "resolutionQuantiles", "acknowledged", "responseQuantiles"],
  own: ({ filters, now }) => Prisma.sql`
    select count(*)::int as active, (count(*) filter (where r.estimated_completion < ${now}))::int as overdue
    from maintenance_requests r where ${PART.active} and ${matching(filters)}`,
  rows: ({ windows, own }) =>
    windows.map(({ n, resolutionQuantiles, resolved, responseQuantiles, acknowledged }) => ({
      key: n === 0 ? "period" : "before",
      label: n === 0 ? "This period" : "The period before",
      cells: {
        median: resolutionQuantiles?.[0] ?? null,
        p90: resolutionQuantiles?.[1] ?? null,
        resolved: resolved ?? 0,
        response: responseQuantiles?.[0] ?? null,
        acknowledged: acknowledged ?? 0,
        ...(own as Present[])[0],
      },
    })),
  summary: () => "",
};
