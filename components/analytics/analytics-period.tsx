import { ChevronLeft, ChevronRight } from "lucide-react";
import { analyticsHref } from "@/components/analytics/analytics-url";
import { Step } from "@/components/analytics/period-picker";
import { Tabs } from "@/components/ui/tabs";
import { ANALYTICS_PERIODS, type AnalyticsInput } from "@/lib/analytics/analytics-schema";

const LABEL: Record<AnalyticsInput["period"], string> = {
  "30d": "Last 30 days",
  month: "Month",
  quarter: "Quarter",
  year: "Year",
  range: "Free range",
};

type Props = {
  state: AnalyticsInput;
  /** The chosen period in words. */
  label: string;
  /** Its first and last day, where a free range begins from. */
  days: { from: string; to: string };
  previousDay?: string | undefined;
  nextDay?: string | undefined;
};

/** How long, and for calendar periods one step back or forward. */
export function AnalyticsPeriod({ state, label, days, previousDay, nextDay }: Props) {
  return (
    <div className="grid min-w-0 gap-4">
      <div className="min-w-0 print:hidden">
        <Tabs
          label="Length of the period"
          tabs={ANALYTICS_PERIODS.map((period) => ({
            href: analyticsHref(state, {
              period,
              on: undefined,
              ...(period === "range" ? days : { from: undefined, to: undefined }),
            }),
            label: LABEL[period],
            current: period === state.period,
          }))}
        />
      </div>
      <nav aria-label="Period" className="flex items-center gap-2">
        {previousDay && (
          <Step href={analyticsHref(state, { on: previousDay })} label={`Previous ${state.period}`}>
            <ChevronLeft aria-hidden="true" />
          </Step>
        )}
        <h2 className="min-w-0 font-semibold text-base tracking-tight max-sm:flex-1 max-sm:text-center">
          {label}
        </h2>
        {previousDay && (
          <Step href={nextDay && analyticsHref(state, { on: nextDay })} label={`Next ${state.period}`}>
            <ChevronRight aria-hidden="true" />
          </Step>
        )}
      </nav>
    </div>
  );
}
