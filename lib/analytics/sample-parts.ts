import { Prisma } from "@/lib/generated/prisma/client";
import type { Metric } from "./metrics";

/** Which requests a count rests on; written once for the figures and for the lists behind them. */
export const PART = {
  total: Prisma.sql`true`,
  completed: Prisma.sql`r.status = 'CLOSED'`,
  resolved: Prisma.sql`r.resolved_at is not null`,
  rated: Prisma.sql`r.resident_rating is not null`,
  costed: Prisma.sql`r.estimated_cost is not null and r.actual_cost is not null`,
  timed: Prisma.sql`r.resolved_at is not null and r.estimated_completion is not null`,
  onTime: Prisma.sql`r.resolved_at <= r.estimated_completion`,
  active: Prisma.sql`r.status in ('ASSIGNED', 'IN_PROGRESS')`,
} satisfies Record<string, Prisma.Sql>;

/** The requests behind each figure: its sample. */
export const BEHIND: Record<Metric, { part: keyof typeof PART; isNow: boolean }> = {
  total: { part: "total", isNow: false },
  completed: { part: "completed", isNow: false },
  completionRate: { part: "total", isNow: false },
  avgResolution: { part: "resolved", isNow: false },
  avgSatisfaction: { part: "rated", isNow: false },
  onTimeRate: { part: "timed", isNow: false },
  costEfficiency: { part: "costed", isNow: false },
  workload: { part: "active", isNow: true },
  utilisation: { part: "active", isNow: true },
};
