import { View } from "@react-pdf/renderer";
import { formatDuration } from "@/lib/platform/format";
import type { PackSheet } from "../committee-pack-pdf";
import type { SlaLine } from "../committee-pack-sla";
import { formatMetric } from "../definitions";
import { BarChart } from "./bar-chart";
import { FigureTiles } from "./figure-tiles";
import { LineChart } from "./line-chart";
import { INK } from "./look";
import { Section } from "./sheet-page";
import { SheetTable } from "./sheet-table";

const duration = (ms: number | null) => (ms === null ? "–" : formatDuration(ms));
const nameOf = ({ category }: SlaLine) => category ?? "All";

/** How well and how fast: the month's figures, the year behind them, and each category. */
export function PackService({ sheet: { data, settings } }: { sheet: PackSheet }) {
  const { metrics, before, sla, trend } = data;
  const all = sla[0];
  const months = trend.map(({ month }) => shortMonth(month, settings.locale));
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  const figure = (metric: "total" | "onTimeRate" | "avgSatisfaction") => ({
    value: formatMetric(metric, metrics[metric].value, settings),
    under: `${formatMetric(metric, before[metric].value, settings)} the month before`,
  });
  return (
    <View>
      <FigureTiles
        tiles={[
          { label: "Requests filed", ...figure("total") },
          { label: "Resolved on time", ...figure("onTimeRate") },
          {
            label: "Median resolution",
            value: duration(all?.medianMs ?? null),
            under: `9 of 10 within ${duration(all?.p90Ms ?? null)}`,
          },
          {
            label: "Median first response",
            value: duration(all?.medianResponseMs ?? null),
            under: `9 of 10 within ${duration(all?.p90ResponseMs ?? null)}`,
          },
          { label: "Satisfaction", ...figure("avgSatisfaction") },
        ]}
      />
      <Section
        title="Service by category"
        note="Requests filed in the month. On time: resolved by the due date, of those resolved that had one. First response: from filing to being acknowledged."
        keep={false}
      >
        <SheetTable<SlaLine>
          rows={sla}
          columns={[
            { header: "Category", width: 2.2, value: nameOf },
            { header: "Filed", width: 0.9, numeric: true, value: ({ total }) => String(total) },
            { header: "Resolved", width: 1.1, numeric: true, value: ({ resolved }) => String(resolved) },
            {
              header: "On time",
              width: 1.2,
              numeric: true,
              value: ({ onTime, timed }) => formatMetric("onTimeRate", share(onTime, timed), settings),
              under: ({ timed }) => `of ${timed}`,
            },
            {
              header: "Resolution",
              width: 1.5,
              numeric: true,
              value: ({ medianMs }) => duration(medianMs),
              under: ({ p90Ms }) => (p90Ms === null ? null : `9 of 10: ${duration(p90Ms)}`),
            },
            {
              header: "First response",
              width: 1.5,
              numeric: true,
              value: ({ medianResponseMs }) => duration(medianResponseMs),
              under: ({ p90ResponseMs }) =>
                p90ResponseMs === null ? null : `9 of 10: ${duration(p90ResponseMs)}`,
            },
          ]}
        />
      </Section>
      <Section
        title="Requests filed and resolved"
        note="Of the requests filed in each of the last twelve months."
      >
        <BarChart
          series={[
            { name: "Filed", colour: INK.accentSoft },
            { name: "Resolved by now", colour: INK.accent },
          ]}
          bars={trend.map(({ total, resolved }, place) => ({
            label: months[place] ?? "",
            values: [total, resolved],
          }))}
        />
      </Section>
      <Section
        title="Resolved on time"
        note="Where a month has no resolved request with a due date, the line is interrupted."
      >
        <LineChart
          labels={months}
          series={[
            {
              name: "On time",
              colour: INK.accent,
              values: trend.map(({ onTime, timed }) => share(onTime, timed)),
            },
          ]}
        />
      </Section>
    </View>
  );
}

const shortMonth = (month: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
