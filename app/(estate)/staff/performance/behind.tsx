import Link from "next/link";
import { performanceHref } from "@/components/analytics/performance-url";
import { type RequestLine, RequestsBehind } from "@/components/analytics/requests-behind";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import { buttonClass } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { formatMetric, METRIC_DEFINITIONS } from "@/lib/analytics/definitions";
import type { Metric } from "@/lib/analytics/metrics";
import type { Window } from "@/lib/analytics/period";
import { listRequestsBehind, type RequestBehind } from "@/lib/analytics/requests-behind";
import type { PerformanceInput } from "@/lib/analytics/schema";
import type { UserActor } from "@/lib/platform/actor";
import { type EstateFormat, formatDateTime, formatDuration, formatMoney } from "@/lib/platform/format";
import { found } from "@/lib/web/found";

/** The list that a figure's link opens. */
export async function Behind({
  actor,
  state,
  userId,
  window,
  metric,
  format,
}: {
  actor: UserActor;
  state: PerformanceInput;
  userId: string | null;
  window: Window;
  metric: Metric;
  format: EstateFormat;
}) {
  const { rows, nextCursor } = await found(
    listRequestsBehind(actor, { userId, window, metric, cursor: state.after }),
  );
  const { label, definition } = METRIC_DEFINITIONS[metric];
  const hrefOf = (after?: string) => `${performanceHref(state, { behind: metric, after })}#behind`;

  return (
    <section id="behind" className="scroll-mt-20">
      <RequestsBehind
        title={`Requests behind “${label}”`}
        definition={definition}
        rows={rows.map((row) => lineOf(row, metric, format))}
        close={
          <Link href={performanceHref(state)} className={buttonClass({ size: "sm" })}>
            Close the list
          </Link>
        }
      />
      <Pagination
        previousHref={state.after && hrefOf()}
        nextHref={nextCursor ? hrefOf(nextCursor) : undefined}
        labels={{ previous: "Newest", next: "Older" }}
      />
    </section>
  );
}

const lineOf = (row: RequestBehind, metric: Metric, format: EstateFormat): RequestLine => ({
  ticketNumber: row.ticketNumber,
  title: row.isVisible ? row.title : "Now with somebody else",
  isVisible: row.isVisible,
  status: <RequestStatusBadge status={row.status} />,
  filed: formatDateTime(row.createdAt, format),
  adds: addsOf(row, metric, format),
});

function addsOf(row: RequestBehind, metric: Metric, format: EstateFormat): string {
  switch (metric) {
    case "completed":
    case "completionRate":
      return row.status === "CLOSED" ? "Completed" : "Not completed";
    case "avgResolution":
      return row.resolvedAt
        ? `Took ${formatDuration(row.resolvedAt.getTime() - row.createdAt.getTime())}`
        : "–";
    case "activeResolution":
      return activeText(row);
    case "relativeResolution":
      return `${activeText(row)}; the estate’s mean is ${row.expectedMs === null ? "–" : formatDuration(row.expectedMs)}`;
    case "reopened":
      return row.isReopened ? "Reopened" : "Stayed resolved";
    case "avgSatisfaction":
      return `Rated ${row.residentRating} of 5`;
    case "onTimeRate":
      return punctuality(row);
    case "relativeOnTime":
      return `${punctuality(row)}; the estate: ${formatMetric("onTimeRate", row.expectedOnTime, format)} on time`;
    case "costEfficiency":
      return `${formatMoney(row.estimatedCost, format)} estimated, ${formatMoney(row.actualCost, format)} spent`;
    default:
      return "Counted";
  }
}

function activeText({ createdAt, resolvedAt, waitedMs }: RequestBehind): string {
  if (!resolvedAt) return "–";
  const took = formatDuration(resolvedAt.getTime() - createdAt.getTime() - waitedMs);
  return waitedMs > 0 ? `Took ${took}, without ${formatDuration(waitedMs)} of waiting` : `Took ${took}`;
}

function punctuality({ resolvedAt, estimatedCompletion }: RequestBehind): string {
  if (!resolvedAt || !estimatedCompletion) return "–";
  const late = resolvedAt.getTime() - estimatedCompletion.getTime();
  return late <= 0 ? "On time" : `Late by ${formatDuration(late)}`;
}
