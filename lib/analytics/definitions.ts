import type { EstateFormat } from "@/lib/platform/format";
import { formatDuration } from "@/lib/platform/format";
import type { Metric } from "./metrics";

export type MetricDefinition = {
  label: string;
  definition: string;
  /** "points": a difference of shares; "pace": a time as a share of another one. */
  unit: "requests" | "share" | "duration" | "stars" | "ratio" | "points" | "pace";
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
  activeResolution: {
    label: "Active resolution",
    definition:
      "The same time without what was spent waiting for the resident or for access, where that was recorded.",
    unit: "duration",
    better: "lower",
    sample: (size) => `Over ${requests(size, "resolved")}`,
  },
  relativeResolution: {
    label: "Pace, like with like",
    definition:
      "Active resolution against what the same requests would have taken at the estate’s means for their category and priority in the period.",
    unit: "pace",
    better: "lower",
    sample: (size) => `Over ${requests(size, "resolved")}`,
  },
  relativeOnTime: {
    label: "On time, like with like",
    definition:
      "On time, minus the share the estate reached for the same categories and priorities in the period, in percentage points.",
    unit: "points",
    better: "higher",
    sample: (size) => `Of ${requests(size, "resolved")} with a due date`,
  },
  reopened: {
    label: "Reopened",
    definition:
      "Requests that were reopened, as a share of those this person resolved, whoever has them now.",
    unit: "share",
    better: "lower",
    sample: (size) => `Of ${requests(size, "resolved")}`,
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

/** "47", "83.3%", "5 h", "4.6", "0.95", "4 points better", "12% faster"; no data is "–". */
export const formatMetric = (metric: Metric, value: number | null, format: EstateFormat): string =>
  formatFigure(METRIC_DEFINITIONS[metric].unit, value, format);

/** The same for what is no metric of one person. */
export function formatFigure(
  unit: MetricDefinition["unit"],
  value: number | null,
  { locale }: EstateFormat,
): string {
  if (value === null) return "–";
  const write = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value);
  switch (unit) {
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
    case "points":
      return compared(
        value * 100,
        ["better", "worse"],
        (points) => `${points} ${points === 1 ? "point" : "points"}`,
      );
    case "pace":
      return compared((1 - value) * 100, ["faster", "slower"], (percent) => `${percent}%`);
  }
}

/** The estate is what is compared with: neither better nor worse is as good as it. */
function compared(
  difference: number,
  [more, less]: [string, string],
  write: (size: number) => string,
): string {
  const size = Math.round(Math.abs(difference));
  return size === 0 ? "As the estate" : `${write(size)} ${difference > 0 ? more : less}`;
}

export type Trend = { text: string; isGood: boolean | null };

/** How a figure stands against the one before it; null when one of them has no data. */
export const trendOf = (
  metric: Metric,
  now: number | null,
  before: number | null,
  format: EstateFormat,
): Trend | null => trendIn(METRIC_DEFINITIONS[metric], now, before, format);

export function trendIn(
  { unit, better }: Pick<MetricDefinition, "unit" | "better">,
  now: number | null,
  before: number | null,
  format: EstateFormat,
): Trend | null {
  if (now === null || before === null) return null;
  const shown = formatFigure(unit, before, format);
  if (shown === formatFigure(unit, now, format)) return { text: `Same as before: ${shown}`, isGood: null };
  const isUp = now > before;
  const isComparison = unit === "points" || unit === "pace";
  return {
    text: isComparison ? `Before: ${shown}` : `${isUp ? "Up" : "Down"} from ${shown}`,
    isGood: better === "neither" ? null : isUp === (better === "higher"),
  };
}
