import { METRIC_DEFINITIONS } from "./definitions";
import { isFew, type Metric, type Metrics } from "./metrics";

export type Ranked<P> = {
  /** In order, the best first. */
  compared: P[];
  /** Too little lies behind their figure to rank them: in the order they came. */
  apart: P[];
};

/**
 * Puts people in order by one figure. Whoever has no data, or a figure that rests on fewer than five requests, stands
 * apart: chance would decide their place.
 */
export function rankBy<P>(
  people: readonly P[],
  metric: Metric,
  metricsOf: (person: P) => Metrics,
): Ranked<P> {
  const figureOf = (person: P) => metricsOf(person)[metric].value;
  const isApart = (person: P) => figureOf(person) === null || isFew(metric, metricsOf(person)[metric]);
  const direction = METRIC_DEFINITIONS[metric].better === "lower" ? 1 : -1;
  const compared = people
    .filter((person) => !isApart(person))
    .sort((a, b) => direction * ((figureOf(a) ?? 0) - (figureOf(b) ?? 0)));
  return { compared, apart: people.filter(isApart) };
}
