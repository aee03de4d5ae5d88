import { type EstateFormat, formatDate } from "@/lib/platform/format";

export type Day<Row> = { label: string; rows: Row[] };

/** Rows that are in order of time, under the estate's days: "Today", "Yesterday", "20 Nov 2026". */
export function byDay<Row extends { createdAt: Date }>(
  rows: Row[],
  now: Date,
  format: EstateFormat,
): Day<Row>[] {
  const days: Day<Row>[] = [];
  for (const row of rows) {
    const label = dayLabel(row.createdAt, now, format);
    const last = days.at(-1);
    if (last?.label === label) last.rows.push(row);
    else days.push({ label, rows: [row] });
  }
  return days;
}

const DAY_MS = 86_400_000;

function dayLabel(at: Date, now: Date, format: EstateFormat): string {
  const day = formatDate(at, format);
  if (day === formatDate(now, format)) return "Today";
  return day === formatDate(new Date(now.getTime() - DAY_MS), format) ? "Yesterday" : day;
}
