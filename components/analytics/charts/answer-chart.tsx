import type { AnswerRow, Question } from "@/lib/analytics/questions/question";
import type { EstateFormat } from "@/lib/platform/format";
import { AnswerTable } from "./answer-table";
import { ArrivalsMap } from "./arrivals-map";
import { ChartFigure } from "./chart-figure";
import { LazyChart } from "./lazy-chart";
import { Legend } from "./legend";
import { heightOf, type Point, type Series } from "./series";

type Props = {
  question: Pick<Question, "title" | "definition" | "rowLabel" | "columns" | "chart" | "summary">;
  rows: AnswerRow[];
  format: EstateFormat;
  csvHref: string;
};

/** The answer to one question: drawn, in a sentence, as a table and as a file. */
export function AnswerChart({ question, rows, format, csvHref }: Props) {
  const { title, definition, rowLabel, columns, chart, summary } = question;
  const series = seriesOf(question);
  const isEmpty = !hasData(question, rows, series);
  const shared = { title, definition, csvHref, summary: isEmpty ? "No data." : summary(rows, format) };
  if (isEmpty) return <ChartFigure {...shared} chart={null} table={null} />;
  if (!chart) return <ChartFigure {...shared} chart={<ArrivalsMap rows={rows} />} table={null} />;
  return (
    <ChartFigure
      {...shared}
      chart={
        <>
          <Legend series={series} lines={chart.kind === "lines"} />
          <div style={{ minHeight: heightOf(chart.kind, series.length, rows.length) }}>
            <LazyChart
              kind={chart.kind}
              series={series}
              points={pointsOf(rows, series)}
              format={{ locale: format.locale, currency: format.currency, timeZone: format.timeZone }}
            />
          </div>
          <noscript>
            <p className="px-3 pb-3 text-muted text-sm">
              The picture needs JavaScript; the table below has every number.
            </p>
          </noscript>
        </>
      }
      table={<AnswerTable {...{ title, rowLabel, columns, rows, format }} />}
    />
  );
}

/** The columns that are drawn; all of them where the page draws in its own way. */
const seriesOf = ({ columns, chart }: Props["question"]): readonly Series[] =>
  columns.filter(({ key }) => chart?.series.includes(key) ?? true);

/** Counts of nothing are nothing to draw; a rate of 0 is. */
export const hasData = (question: Props["question"], rows: AnswerRow[], series = seriesOf(question)) =>
  rows.some(({ cells }) =>
    series.some(({ key, unit }) => {
      const value = cells[key] ?? null;
      return unit === "requests" || unit === "money" ? (value ?? 0) > 0 : value !== null;
    }),
  );

/** Only what is drawn goes to the browser. */
const pointsOf = (rows: AnswerRow[], series: readonly Series[]): Point[] =>
  rows.map(({ label, tick, cells }) => ({
    label,
    tick: tick ?? label,
    ...Object.fromEntries(series.map(({ key }) => [key, cells[key] ?? null])),
  }));
