import type { EstateFormat } from "@/lib/platform/format";
import { formatDuration } from "@/lib/platform/format";
import type { Metric } from "./metrics";

export type MetricDefinition = {
  label: string;
  definition: string;
  unit: "requests" | "share" | "duration" | "stars" | "ratio";
  /** Which way is good; a number of requests is neither. */
  better: "higher" | "lower" | "neither";
  /** What the figure rests on, after its number: "of 12 resolved requests". */
  sample: (size: number) => string;
};

const requests = (size: number, of = "") => `${size}${of && ` ${of}`} ${size === 1 ? "request" : "requests"}`;

/** How each figure of `metricsOf` is called and explained, wherever it is shown. */
export const METRIC_DEFINITIONS: Record<Metric, MetricDefinition> = {
  total: {
    label: "Requests",
    definition:
      "Requests filed in the period: for a person, those that are theirs; for the estate, all of them.",
    unit: "requests",
    better: "neither",
    sample: () => "Filed in the period",
  },
  completed: {
    label: "Completed",
    definition: "Requests filed in the period that are closed by now.",
    unit: "requests",
    better: "higher",
    sample: (size) => `Of ${requests(size)}`,
  },
  completionRate: {
    label: "Completion rate",
    definition: "Closed requests as a share of all requests filed in the period.",
    unit: "share",
    better: "higher",
    sample: (size) => `Of ${requests(size)}`,
  },
  avgResolution: {
    label: "Average resolution",
    definition: "Mean time from filing a request to resolving it, over those that are resolved.",
    unit: "duration",
    better: "lower",
    sample: (size) => `Over ${requests(size, "resolved")}`,
  },
  avgSatisfaction: {
    label: "Satisfaction",
    definition: "Mean of the residents’ ratings from 1 to 5, over those that are rated.",
    unit: "stars",
    better: "higher",
    sample: (size) => `Over ${requests(size, "rated")}`,
  },
  onTimeRate: {
    label: "On time",
    definition: "Requests resolved by their estimated completion, as a share of those resolved that had one.",
    unit: "share",
    better: "higher",
    sample: (size) => `Of ${requests(size, "resolved")} with a due date`,
  },
  costEfficiency: {
    label: "Cost efficiency",
    definition:
      "Estimated costs divided by actual costs, over requests with both: 1 is on estimate, below 1 is overspent.",
    unit: "ratio",
    better: "higher",
    sample: (size) => `Over ${requests(size)} with both costs`,
  },
  workload: {
    label: "Workload now",
    definition: "Requests assigned or in progress at this moment, whenever they were filed.",
    unit: "requests",
    better: "neither",
    sample: () => "Assigned or in progress",
  },
  utilisation: {
    label: "Utilisation now",
    definition:
      "Workload as a share of what may be assigned at once: the limit per person, for the estate times everybody who can be assigned.",
    unit: "share",
    better: "neither",
    sample: (size) => `Of ${size} at once`,
  },
};

/** "47", "83.3%", "5 h", "4.6", "0.95"; no data is "–". */
export function formatMetric(metric: Metric, value: number | null, { locale }: EstateFormat): string {
  if (value === null) return "–";
  const write = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value);
  switch (METRIC_DEFINITIONS[metric].unit) {
    case "requests":
      return write({});
    case "share":
      return write({ style: "percent", maximumFractionDigits: 1 });
    case "duration":
      return formatDuration(value);
    case "stars":
      return write({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
    case "ratio":
      return write({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }
}

export type Trend = { text: string; isGood: boolean | null };

/** How a figure stands against the one before it; null when one of them has no data. */
export function trendOf(
  metric: Metric,
  now: number | null,
  before: number | null,
  format: EstateFormat,
): Trend | null {
  if (now === null || before === null) return null;
  const shown = formatMetric(metric, before, format);
  if (shown === formatMetric(metric, now, format)) return { text: `Same as before: ${shown}`, isGood: null };
  const { better } = METRIC_DEFINITIONS[metric];
  const isUp = now > before;
  return {
    text: `${isUp ? "Up" : "Down"} from ${shown}`,
    isGood: better === "neither" ? null : isUp === (better === "higher"),
  };
}
