import type { EstateFormat } from "@/lib/platform/format";
import { formatMetric, METRIC_DEFINITIONS, type Trend, trendOf } from "./definitions";
import { METRICS, type Metric, type Metrics } from "./metrics";

/** Their sample is the figure itself. */
const COUNTS: Metric[] = ["total", "workload"];

/** A figure as it is shown, with all that explains it. */
export type ShownFigure = {
  metric: Metric;
  label: string;
  definition: string;
  value: string;
  sample: string;
  /** How many requests the sample has; null where the figure itself is that number. */
  size: number | null;
  trend: Trend | null;
};

type Options = {
  format: EstateFormat;
  /** The figures of the period before, if there are any. */
  before?: Metrics | undefined;
  /** While the period lasts, the one before it is shown and not judged against. */
  isOver: boolean;
  /** Measured at this moment and therefore the same for every period. */
  isNow?: (metric: Metric) => boolean;
  shows: (metric: Metric) => boolean;
};

export function figuresOf(
  metrics: Metrics,
  { format, before, isOver, isNow, shows }: Options,
): ShownFigure[] {
  return METRICS.filter(shows).map((metric) => {
    const { label, definition, sample } = METRIC_DEFINITIONS[metric];
    const figure = metrics[metric];
    const earlier = before && !isNow?.(metric) ? before[metric].value : null;
    return {
      metric,
      label,
      definition,
      value: formatMetric(metric, figure.value, format),
      sample: sample(figure.sample),
      size: COUNTS.includes(metric) ? null : figure.sample,
      trend: isOver ? trendOf(metric, figure.value, earlier, format) : beforeText(metric, earlier, format),
    };
  });
}

const beforeText = (metric: Metric, earlier: number | null, format: EstateFormat): Trend | null =>
  earlier === null
    ? null
    : { text: `${formatMetric(metric, earlier, format)} in the whole period before`, isGood: null };
