import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { type ComparedRow, compareMetrics } from "./compare";
import { getComparison } from "./compare-queries";
import { figuresOf, type ShownFigure } from "./figures";
import type { Metric, Metrics } from "./metrics";
import { PERIOD_LABELS } from "./period-label";
import { canSeeMetric } from "./permissions";
import { getReport, listHistory, type StoredReport } from "./report-queries";

/** A figure as the page shows it, and its value to the last digit. */
export type SheetRow = ShownFigure & { raw: number | null; before: number | null; beforeShown: string };

/** Of one period, for a chart. */
type HistoryPoint = { label: string; metrics: Metrics };

type Head = { estateName: string; kind: string; who: string; made: string; currency: string };

/** Everything that an exported report shows: the CSV file and the PDF are written from this. */
export type ReportSheet = Head & {
  label: string;
  summary: string;
  beforeLabel: string | null;
  rows: SheetRow[];
  history: HistoryPoint[];
};

export type ComparisonSheet = Head & { earlierLabel: string; laterLabel: string; rows: ComparedRow[] };

export async function getReportSheet(
  actor: Actor,
  { id }: { id: string },
  now = new Date(),
): Promise<ReportSheet> {
  const [report, settings] = await Promise.all([getReport(actor, id), readSettings()]);
  const shows = shownTo(actor, report);
  const before = report.previous?.metrics;
  const figures = (metrics: Metrics, earlier?: Metrics) =>
    figuresOf(metrics, { format: settings, before: earlier, isOver: true, shows });
  const earlier = before && new Map(figures(before).map(({ metric, value }) => [metric, value]));
  return {
    ...headOf(report, settings, now),
    label: report.label,
    summary: report.summary,
    beforeLabel: report.previous?.label ?? null,
    rows: figures(report.metrics, before).map((figure) => ({
      ...figure,
      raw: report.metrics[figure.metric].value,
      before: before?.[figure.metric].value ?? null,
      beforeShown: earlier?.get(figure.metric) ?? "–",
    })),
    history: (await listHistory(actor, report)).map(({ period, from, metrics }) => ({
      label: shortLabel(period, from, settings),
      metrics,
    })),
  };
}

export async function getComparisonSheet(
  actor: Actor,
  input: { a: string; b: string },
  now = new Date(),
): Promise<ComparisonSheet> {
  const [{ earlier, later }, settings] = await Promise.all([getComparison(actor, input), readSettings()]);
  return {
    ...headOf(later, settings, now),
    earlierLabel: earlier.label,
    laterLabel: later.label,
    rows: compareMetrics(earlier.metrics, later.metrics, {
      format: settings,
      shows: shownTo(actor, later),
    }),
  };
}

const shownTo = (actor: Actor, { staff }: StoredReport) => {
  const userId = staff?.user.id ?? null;
  return (metric: Metric) => canSeeMetric(actor, userId, metric);
};

const headOf = (report: StoredReport, settings: Settings, now: Date): Head => ({
  estateName: settings.estateName,
  kind: PERIOD_LABELS[report.period],
  who: report.staff?.user.name ?? "The whole estate",
  made: `Stored ${formatDateTime(report.generatedAt, settings)} · exported ${formatDateTime(now, settings)}`,
  currency: settings.currency,
});

/** "21 Nov", "Nov 26": under a bar of a chart. */
function shortLabel(period: ReportPeriod, from: Date, { locale, timeZone }: EstateFormat): string {
  const parts =
    period === "MONTHLY"
      ? ({ month: "short", year: "2-digit" } as const)
      : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(locale, { timeZone, ...parts }).format(from);
}
