import { Document, Text, View } from "@react-pdf/renderer";
import type { ReportSheet, SheetRow } from "../report-sheet";
import { BarChart } from "./bar-chart";
import { LineChart } from "./line-chart";
import { INK } from "./look";
import { Section, SheetPage } from "./sheet-page";
import { SheetTable } from "./sheet-table";

/** One stored report on paper. */
export function ReportDocument({ sheet }: { sheet: ReportSheet }) {
  const { estateName, kind, who, label, made, rows, beforeLabel, summary } = sheet;
  return (
    <Document title={`${who}, ${label}`} author={estateName} producer={estateName} language="en">
      <SheetPage
        estateName={estateName}
        title={label}
        subtitle={`${kind} performance report · ${who}`}
        made={made}
      >
        <Text style={{ marginBottom: 14, fontSize: 10 }}>{summary}</Text>
        <Section
          title="Figures"
          note={beforeLabel ? `Compared with ${beforeLabel}. “–” means no data.` : "“–” means no data."}
          keep={false}
        >
          <SheetTable<SheetRow>
            rows={rows}
            columns={[
              { header: "Figure", width: 4, value: (row) => row.label, under: (row) => row.definition },
              { header: "Value", width: 1.4, numeric: true, value: (row) => row.value },
              { header: "Rests on", width: 2.4, value: (row) => row.sample },
              { header: "Before", width: 1.4, numeric: true, value: (row) => row.beforeShown },
            ]}
          />
        </Section>
        <History sheet={sheet} />
      </SheetPage>
    </Document>
  );
}

function History({ sheet: { history, kind } }: { sheet: ReportSheet }) {
  if (history.length < 2) return null;
  const labels = history.map(({ label }) => label);
  const note = `The last ${history.length} ${kind.toLowerCase()} reports.`;
  return (
    <View>
      <Section title="Requests" note={note}>
        <BarChart
          series={[
            { name: "Filed", colour: INK.accentSoft },
            { name: "Completed", colour: INK.accent },
          ]}
          bars={history.map(({ label, metrics }) => ({
            label,
            values: [metrics.total.value, metrics.completed.value],
          }))}
        />
      </Section>
      <Section title="On time and completed" note={note}>
        <LineChart
          labels={labels}
          series={[
            {
              name: "On time",
              colour: INK.accent,
              values: history.map(({ metrics }) => metrics.onTimeRate.value),
            },
            {
              name: "Completion rate",
              colour: INK.waiting,
              values: history.map(({ metrics }) => metrics.completionRate.value),
            },
          ]}
        />
      </Section>
    </View>
  );
}
