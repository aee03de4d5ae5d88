import { Prisma } from "@/lib/generated/prisma/client";
import { matching } from "../filters";
import type { AnswerRow, Question } from "./question";
import { totalOf } from "./sentences";

const DAY_MS = 86_400_000;
/** Days; the last bucket is everything older. */
const LIMITS = [1, 3, 7, 14, 30] as const;
const LABELS = ["Up to 1 day", "1–3 days", "3–7 days", "7–14 days", "14–30 days", "Over 30 days"];
const TICKS = ["≤ 1 d", "1–3", "3–7", "7–14", "14–30", "> 30 d"];
const OLD_FROM = 3;

type Own = { bucket: number; waiting: number; working: number; resolved: number };

/** How old is what is still open? */
export const ageing: Question = {
  key: "ageing",
  title: "Age of open requests",
  definition:
    "Requests that are neither closed nor cancelled at this moment, whenever they were filed, by the time since filing; resolved ones wait for the resident’s word.",
  isMoney: false,
  rowLabel: "Age",
  columns: [
    { key: "waiting", label: "Not assigned yet", unit: "requests" },
    { key: "working", label: "Assigned or in progress", unit: "requests" },
    { key: "resolved", label: "Resolved, not closed", unit: "requests" },
    { key: "open", label: "Open", unit: "requests" },
  ],
  chart: { kind: "stacked", series: ["waiting", "working", "resolved"] },
  // "Open" in the words of the index maintenance_requests_open_figures.
  own: ({ filters, now }) => Prisma.sql`
    select ${LIMITS.length} - width_bucket(r.created_at, ${oldestFirst(now)}::timestamptz[]) as bucket,
      (count(*) filter (where r.status in ('SUBMITTED', 'ACKNOWLEDGED')))::int as waiting,
      (count(*) filter (where r.status in ('ASSIGNED', 'IN_PROGRESS')))::int as working,
      (count(*) filter (where r.status = 'RESOLVED'))::int as resolved
    from maintenance_requests r
    where r.closed_at is null and r.cancelled_at is null and ${matching(filters)}
    group by bucket`,
  rows: ({ own }) =>
    LABELS.map((_, bucket) => rowOf(bucket, (own as Own[]).find((row) => row.bucket === bucket) ?? NONE)),
  summary: (rows) => {
    const old = totalOf(rows.slice(OLD_FROM), "open");
    return `${totalOf(rows, "open")} open, ${old} of them older than 7 days.`;
  },
};

const oldestFirst = (now: Date) =>
  LIMITS.map((days) => new Date(now.getTime() - days * DAY_MS).toISOString()).reverse();

function rowOf(bucket: number, { waiting, working, resolved }: Omit<Own, "bucket">): AnswerRow {
  const label = LABELS[bucket] ?? "";
  return {
    key: label,
    label,
    tick: TICKS[bucket] ?? label,
    cells: { waiting, working, resolved, open: waiting + working + resolved },
  };
}

const NONE = { waiting: 0, working: 0, resolved: 0 };
