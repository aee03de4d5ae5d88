import { type CsvColumn, toCsv } from "@/lib/platform/csv";
import type { ComparedRow } from "./compare";
import { METRIC_DEFINITIONS } from "./definitions";
import type { Metric } from "./metrics";
import type { ComparisonSheet, ReportSheet, SheetRow } from "./report-sheet";

const UNIT: Record<(typeof METRIC_DEFINITIONS)[Metric]["unit"], string> = {
  requests: "requests",
  share: "share of 1",
  duration: "milliseconds",
  stars: "stars of 5",
  ratio: "ratio",
  points: "difference of shares",
  pace: "share of the estate’s time",
};

const unitOf = ({ metric }: { metric: Metric }) => UNIT[METRIC_DEFINITIONS[metric].unit];

/** Values to the last digit, beside them what the page shows. */
export function reportCsv({ rows, label, who, beforeLabel }: ReportSheet): string {
  const columns: CsvColumn<SheetRow>[] = [
    { header: "Of", value: () => who },
    { header: "Period", value: () => label },
    { header: "Figure", value: (row) => row.label },
    { header: "Value", value: (row) => row.raw },
    { header: "Unit", value: unitOf },
    { header: "As shown", value: (row) => row.value },
    { header: "Rests on", value: (row) => row.size },
    { header: `Period before${beforeLabel ? ` (${beforeLabel})` : ""}`, value: (row) => row.before },
    { header: "Definition", value: (row) => row.definition },
  ];
  return toCsv(columns, rows);
}

export function comparisonCsv({ rows, who, earlierLabel, laterLabel }: ComparisonSheet): string {
  const columns: CsvColumn<ComparedRow>[] = [
    { header: "Of", value: () => who },
    { header: "Figure", value: (row) => row.label },
    { header: earlierLabel, value: (row) => row.earlier.value },
    { header: `${earlierLabel}: rests on`, value: (row) => row.earlier.size },
    { header: laterLabel, value: (row) => row.later.value },
    { header: `${laterLabel}: rests on`, value: (row) => row.later.size },
    { header: "Difference", value: (row) => row.difference?.value },
    { header: "Unit", value: unitOf },
    { header: "Definition", value: (row) => row.definition },
  ];
  return toCsv(columns, rows);
}
