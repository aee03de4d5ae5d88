import { ChartColumn } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AnalyticsFilters, chosenFilters } from "@/components/analytics/analytics-filters";
import { AnalyticsNotes } from "@/components/analytics/analytics-notes";
import { AnalyticsPeriod } from "@/components/analytics/analytics-period";
import { analyticsHref, csvHref, isFiltered, unfiltered } from "@/components/analytics/analytics-url";
import { AnswerChart, hasData } from "@/components/analytics/charts/answer-chart";
import "@/components/analytics/charts/charts.css";
import { MetricGrid } from "@/components/analytics/metric-grid";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Analytics, getAnalytics } from "@/lib/analytics/analytics";
import { readAnalyticsInput } from "@/lib/analytics/analytics-schema";
import { formatMetric } from "@/lib/analytics/definitions";
import { listFilterOptions, withKnownFilters } from "@/lib/analytics/filter-options";
import { headlineFigures } from "@/lib/analytics/headlines";
import { calendarDay } from "@/lib/analytics/period";
import { canReadReports } from "@/lib/analytics/permissions";
import { lastDay } from "@/lib/analytics/range";
import type { EstateFormat } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireStaff } from "@/lib/web/session";

export const metadata: Metadata = { title: "Analytics" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AnalyticsPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireStaff(), searchParams, estateSettings()]);
  if (!canReadReports(actor)) notFound();
  const now = new Date();
  const { timeZone } = format;
  const options = await listFilterOptions();
  const read = readAnalyticsInput(query, timeZone, now);
  const { input, notes } = withKnownFilters(read.input, options);
  const analytics = await getAnalytics(actor, input, format, now);
  const { period, answers, onlyMoney } = analytics;
  const days = { from: calendarDay(period.window.from, timeZone), to: lastDay(period.window, timeZone) };
  const isNothing = !onlyMoney && analytics.now.metrics.total.value === 0;
  // Beside that one empty state only what has something to say.
  const shown = isNothing ? answers.filter(({ question, rows }) => hasData(question, rows)) : answers;
  const narrowed = chosenFilters(input, options).map(({ label }) => label);

  return (
    <>
      <PageHeader
        title="Analytics"
        description={
          onlyMoney
            ? "What the work costs."
            : "How the estate’s requests come in, how they go, and what they cost."
        }
      />
      <div className="grid gap-5">
        <AnalyticsPeriod
          state={input}
          label={heading(analytics, format)}
          days={days}
          previousDay={period.previousDay}
          nextDay={period.nextDay}
        />
        <AnalyticsFilters state={input} options={options} today={calendarDay(now, timeZone)} />
        <AnalyticsNotes notes={[...read.notes, ...notes]} />
        {narrowed.length > 0 && <p className="hidden text-sm print:block">Only: {narrowed.join(", ")}</p>}
        <MetricGrid
          label="Headlines"
          figures={headlineFigures(analytics.now, analytics.before, {
            format,
            isOver: period.isOver,
            onlyMoney,
          })}
        />
        {isNothing && (
          <Card>
            <EmptyState
              icon={<ChartColumn />}
              title="No request fits"
              level={3}
              action={
                isFiltered(input) && (
                  <Link href={analyticsHref(input, unfiltered)} className={buttonClass()}>
                    Take the filters away
                  </Link>
                )
              }
            >
              {isFiltered(input)
                ? "Nothing was filed in this period that these filters let through. Choose another period or fewer filters."
                : "Nothing was filed in this period. Choose another one."}
            </EmptyState>
          </Card>
        )}
        <h2 className="sr-only">Charts</h2>
        <div className="grid gap-5 lg:grid-cols-2 print:block print:space-y-5">
          {shown.map(({ question, rows }) => (
            <AnswerChart
              key={question.key}
              question={question}
              rows={rows}
              format={format}
              csvHref={csvHref(input, question.key)}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** "November 2026, so far · 47 requests" */
function heading({ period, now, onlyMoney }: Analytics, format: EstateFormat): string {
  const when = period.isOver ? period.label : `${period.label}, so far`;
  const { value } = now.metrics.total;
  return onlyMoney
    ? when
    : `${when} · ${formatMetric("total", value, format)} ${value === 1 ? "request" : "requests"} filed`;
}
