import { type CsvColumn, toCsv } from "@/lib/platform/csv";
import type { Answer } from "./questions/ask";
import type { AnswerRow, Unit } from "./questions/question";

const HOUR_MS = 3_600_000;

/** Every number of a chart, not rounded: durations in hours, shares from 0 to 1. */
export function answerCsv({ question, rows }: Answer): string {
  const columns: CsvColumn<AnswerRow>[] = [
    { header: question.rowLabel, value: ({ key }) => key },
    ...question.columns.map(({ key, label, unit }) => ({
      header: unit === "duration" ? `${label} (hours)` : label,
      value: ({ cells }: AnswerRow) => csvValue(unit, cells[key] ?? null),
    })),
  ];
  return toCsv(columns, rows);
}

const csvValue = (unit: Unit, value: number | null) =>
  value !== null && unit === "duration" ? value / HOUR_MS : value;
