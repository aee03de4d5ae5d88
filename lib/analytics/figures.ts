import type { EstateFormat } from "@/lib/platform/format";
import { formatFigure, METRIC_DEFINITIONS, type MetricDefinition, type Trend, trendIn } from "./definitions";
import { type Figure, isFew, METRICS, type Metric, type Metrics, NO_DATA } from "./metrics";

/** Their sample is the figure itself. */
export const COUNTS: Metric[] = ["total", "workload"];

/** A figure as it is shown, with all that explains it. */
export type ShownFigure<M extends string = Metric> = {
  metric: M;
  label: string;
  definition: string;
  better: MetricDefinition["better"];
  value: string;
  sample: string;
  /** How many requests the sample has; null where the figure itself is that number. */
  size: number | null;
  /** So few that the figure says little: it is shown, not judged. */
  isFew: boolean;
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
  return METRICS.filter(shows).map((metric) =>
    shownFigure(METRIC_DEFINITIONS[metric], {
      metric,
      figure: metrics[metric],
      earlier: before && !isNow?.(metric) ? before[metric] : NO_DATA,
      isCount: COUNTS.includes(metric),
      isFew: (figure) => isFew(metric, figure),
      isOver,
      format,
    }),
  );
}

type Given<M extends string> = {
  metric: M;
  figure: Figure;
  earlier: Figure;
  isCount: boolean;
  isFew: (figure: Figure) => boolean;
  isOver: boolean;
  format: EstateFormat;
};

/** One figure beside the one before it; of few requests neither is judged. */
export function shownFigure<M extends string>(
  definition: MetricDefinition,
  { metric, figure, earlier, isCount, isFew, isOver, format }: Given<M>,
): ShownFigure<M> {
  const trend = isOver
    ? trendIn(definition, figure.value, earlier.value, format)
    : beforeText(definition, earlier.value, format);
  const few = isFew(figure);
  return {
    metric,
    label: definition.label,
    definition: definition.definition,
    better: definition.better,
    value: formatFigure(definition.unit, figure.value, format),
    sample: definition.sample(figure.sample),
    size: isCount ? null : figure.sample,
    isFew: few,
    trend: trend && (few || isFew(earlier)) ? { ...trend, isGood: null } : trend,
  };
}

const beforeText = (
  { unit }: MetricDefinition,
  earlier: number | null,
  format: EstateFormat,
): Trend | null =>
  earlier === null
    ? null
    : { text: `${formatFigure(unit, earlier, format)} in the whole period before`, isGood: null };
