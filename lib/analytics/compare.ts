import type { EstateFormat } from "@/lib/platform/format";
import { formatDuration } from "@/lib/platform/format";
import { formatMetric, METRIC_DEFINITIONS } from "./definitions";
import { COUNTS } from "./figures";
import { isFew, METRICS, type Metric, type Metrics } from "./metrics";

export type ComparedSide = {
  /** As it is stored, to the last digit. */
  value: number | null;
  shown: string;
  /** How many requests it rests on; null where the figure itself is that number. */
  size: number | null;
};

/** One figure in two periods. */
export type ComparedRow = {
  metric: Metric;
  label: string;
  definition: string;
  earlier: ComparedSide;
  later: ComparedSide;
  /** Later minus earlier; null when one of them has no data. */
  difference: { value: number; shown: string; isGood: boolean | null } | null;
};

export function compareMetrics(
  earlier: Metrics,
  later: Metrics,
  { format, shows }: { format: EstateFormat; shows: (metric: Metric) => boolean },
): ComparedRow[] {
  const side = (metric: Metric, { value, sample }: Metrics[Metric]): ComparedSide => ({
    value,
    shown: formatMetric(metric, value, format),
    size: COUNTS.includes(metric) ? null : sample,
  });
  return METRICS.filter(shows).map((metric) => ({
    metric,
    label: METRIC_DEFINITIONS[metric].label,
    definition: METRIC_DEFINITIONS[metric].definition,
    earlier: side(metric, earlier[metric]),
    later: side(metric, later[metric]),
    difference: differenceOf(metric, earlier[metric], later[metric], format),
  }));
}

/** Judged are shares, times and ratings that rest on more than a few requests and differ visibly; never mere numbers. */
function differenceOf(
  metric: Metric,
  earlier: Metrics[Metric],
  later: Metrics[Metric],
  format: EstateFormat,
): ComparedRow["difference"] {
  if (earlier.value === null || later.value === null) return null;
  const value = later.value - earlier.value;
  const shown = formatDifference(metric, value, format);
  const { better, unit } = METRIC_DEFINITIONS[metric];
  const isJudged =
    better !== "neither" &&
    unit !== "requests" &&
    /[1-9]/.test(shown) &&
    !isFew(metric, earlier) &&
    !isFew(metric, later);
  return { value, shown, isGood: isJudged ? value > 0 === (better === "higher") : null };
}

/** "+3", "−4.2 points", "+1 h 20 min" of a difference in the metric's own unit. */
export function formatDifference(metric: Metric, value: number, { locale }: EstateFormat): string {
  const write = (size: number, digits: number) =>
    new Intl.NumberFormat(locale, {
      signDisplay: "exceptZero",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
      .format(size)
      .replace("-", "−");
  switch (METRIC_DEFINITIONS[metric].unit) {
    case "requests":
      return write(value, 0);
    case "share":
    case "points":
    case "pace":
      return `${write(value * 100, 1)} points`;
    case "duration":
      if (Math.abs(value) < 30_000) return "0 min";
      return `${value > 0 ? "+" : "−"}${formatDuration(value)}`;
    case "stars":
      return write(value, 1);
    case "ratio":
      return write(value, 2);
  }
}
