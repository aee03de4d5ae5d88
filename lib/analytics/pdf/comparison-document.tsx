import { Document } from "@react-pdf/renderer";
import type { ComparedRow, ComparedSide } from "../compare";
import type { Metric } from "../metrics";
import type { ComparisonSheet } from "../report-sheet";
import { BarChart } from "./bar-chart";
import { INK } from "./look";
import { Section, SheetPage } from "./sheet-page";
import { SheetTable } from "./sheet-table";

const NUMBERS: Metric[] = ["total", "completed", "workload"];
const SHARES: Metric[] = ["completionRate", "onTimeRate", "reopened", "utilisation"];

/** Two stored reports side by side on paper. */
export function ComparisonDocument({ sheet }: { sheet: ComparisonSheet }) {
  const { estateName, kind, who, made, rows, earlierLabel, laterLabel } = sheet;
  const title = `${earlierLabel} and ${laterLabel}`;
  return (
    <Document title={`${who}, ${title}`} author={estateName} producer={estateName} language="en">
      <SheetPage
        estateName={estateName}
        title={title}
        subtitle={`Two ${kind.toLowerCase()} performance reports compared · ${who}`}
        made={made}
      >
        <Section
          title="Figures"
          note="Under each figure how many requests it rests on. “–” means no data."
          keep={false}
        >
          <SheetTable<ComparedRow>
            rows={rows}
            columns={[
              { header: "Figure", width: 3.6, value: (row) => row.label, under: (row) => row.definition },
              { header: earlierLabel, width: 1.8, numeric: true, ...side((row) => row.earlier) },
              { header: `${laterLabel} `, width: 1.8, numeric: true, ...side((row) => row.later) },
              {
                header: "Difference",
                width: 1.6,
                numeric: true,
                value: (row) => row.difference?.shown ?? "–",
                under: (row) => wordOf(row.difference),
                colour: (row) => colourOf(row.difference),
              },
            ]}
          />
        </Section>
        <Pairs sheet={sheet} title="Requests" metrics={NUMBERS} write={String} />
        <Pairs
          sheet={sheet}
          title="Shares"
          metrics={SHARES}
          write={(share) => `${Math.round(share * 1000) / 10}%`}
        />
      </SheetPage>
    </Document>
  );
}

const side = (of: (row: ComparedRow) => ComparedSide) => ({
  value: (row: ComparedRow) => of(row).shown,
  under: (row: ComparedRow) => (of(row).size === null ? null : `of ${of(row).size}`),
});

const wordOf = (difference: ComparedRow["difference"]) =>
  difference === null || difference.isGood === null ? null : difference.isGood ? "better" : "worse";

function colourOf(difference: ComparedRow["difference"]): string | undefined {
  if (difference?.isGood === true) return INK.good;
  return difference?.isGood === false ? INK.bad : undefined;
}

function Pairs({
  sheet,
  title,
  metrics,
  write,
}: {
  sheet: ComparisonSheet;
  title: string;
  metrics: Metric[];
  write: (value: number) => string;
}) {
  const rows = sheet.rows.filter(({ metric }) => metrics.includes(metric));
  return (
    <Section title={title}>
      <BarChart
        write={write}
        series={[
          { name: sheet.earlierLabel, colour: INK.accentSoft },
          { name: sheet.laterLabel, colour: INK.accent },
        ]}
        bars={rows.map(({ label, earlier, later }) => ({ label, values: [earlier.value, later.value] }))}
      />
    </Section>
  );
}
