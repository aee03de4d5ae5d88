import { formatCell } from "./format-cell";
import type { AnswerColumn, AnswerRow } from "./question";
import type { QuestionScope } from "./scope";

type Format = QuestionScope["format"];

const valued = (rows: AnswerRow[], key: string) =>
  rows.flatMap((row) => {
    const value = row.cells[key];
    return typeof value === "number" ? [{ row, value }] : [];
  });

export const largest = (rows: AnswerRow[], key: string) =>
  valued(rows, key).reduce<{ row: AnswerRow; value: number } | null>(
    (most, each) => (most === null || each.value > most.value ? each : most),
    null,
  );

export const totalOf = (rows: AnswerRow[], key: string): number =>
  valued(rows, key).reduce((sum, { value }) => sum + value, 0);

/** "Between 61% (Mar 2026) and 90% (Aug 2026)." */
export function span(rows: AnswerRow[], column: AnswerColumn, format: Format): string {
  const all = valued(rows, column.key).sort((a, b) => a.value - b.value);
  const [low, high] = [all[0], all.at(-1)];
  if (!low || !high) return "No data.";
  const say = ({ row, value }: typeof low) => `${formatCell(column.unit, value, format)} (${row.label})`;
  return low.value === high.value
    ? `${column.label}: ${formatCell(column.unit, low.value, format)} throughout.`
    : `${column.label}: between ${say(low)} and ${say(high)}.`;
}

/** "Most requests: Plumbing, 34 of 120." */
export function share(rows: AnswerRow[], column: AnswerColumn, format: Format): string {
  const most = largest(rows, column.key);
  const write = (value: number) => formatCell(column.unit, value, format);
  return most
    ? `Most: ${most.row.label}, ${write(most.value)} of ${write(totalOf(rows, column.key))}.`
    : "No data.";
}
