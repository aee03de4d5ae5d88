import { Prisma } from "@/lib/generated/prisma/client";
import { matching } from "../filters";
import { monthRows } from "./by-month";
import type { Question } from "./question";
import { totalOf } from "./sentences";

type Own = { n: number; resolved: number };

/** Does the team keep up? */
export const filedAndResolved: Question = {
  key: "filed-and-resolved",
  title: "Filed and resolved",
  definition:
    "Requests filed in each month, and requests whose (last) resolution fell into it, whenever they were filed.",
  isMoney: false,
  rowLabel: "Month",
  columns: [
    { key: "filed", label: "Filed", unit: "requests" },
    { key: "resolved", label: "Resolved", unit: "requests" },
  ],
  chart: { kind: "columns", series: ["filed", "resolved"] },
  byMonth: ["total"],
  ownByMonth: (filters) => Prisma.sql`
    select count(*)::int as resolved from maintenance_requests r
    where r.resolved_at >= w.starts and r.resolved_at < w.ends and ${matching(filters)}`,
  rows: (found, scope) =>
    monthRows(found, scope, ({ n, total }) => ({
      filed: total ?? 0,
      resolved: (found.own as Own[])[n]?.resolved ?? 0,
    })),
  summary: (rows) =>
    `${totalOf(rows, "filed")} filed and ${totalOf(rows, "resolved")} resolved in ${rows.length} months.`,
};
