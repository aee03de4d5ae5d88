import type { EstateFormat } from "@/lib/platform/format";
import { formatMetric } from "./definitions";
import type { Metric, Metrics } from "./metrics";

/** The main figures in one sentence, without those that have no data. No costs: it is mailed and listed. */
export function summaryOf(metrics: Metrics, format: EstateFormat): string {
  const figure = (metric: Metric) => formatMetric(metric, metrics[metric].value, format);
  const inHand = `${figure("workload")} in hand.`;
  if (metrics.total.value === 0) return `No requests were filed; ${inHand}`;
  const known = (metric: Metric, words: string) => (metrics[metric].value === null ? [] : [words]);
  return [
    `${figure("total")} filed, ${figure("completed")} completed (${figure("completionRate")})`,
    ...known("avgResolution", `resolved in ${figure("avgResolution")} on average`),
    ...known("onTimeRate", `${figure("onTimeRate")} on time`),
    ...known("avgSatisfaction", `satisfaction ${figure("avgSatisfaction")}`),
    inHand,
  ].join(" · ");
}
