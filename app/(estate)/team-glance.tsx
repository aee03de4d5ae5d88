import { TeamCard } from "@/components/analytics/team-card";
import { figuresOf } from "@/lib/analytics/figures";
import type { Metric } from "@/lib/analytics/metrics";
import { listTeamPerformance } from "@/lib/analytics/performance";
import { windowAt } from "@/lib/analytics/period";
import { periodLabel } from "@/lib/analytics/period-label";
import type { UserActor } from "@/lib/platform/actor";
import type { Settings } from "@/lib/platform/settings";

const SHOWN = 8;
const FIGURES: Metric[] = ["onTimeRate", "relativeResolution", "avgSatisfaction"];

/** How the team does this month: whoever has most to do first; everybody's figures have a page of their own. */
export async function TeamGlance({
  actor,
  settings,
  now,
}: {
  actor: UserActor;
  settings: Settings;
  now: Date;
}) {
  const window = windowAt("month", now, settings.timeZone);
  const team = await listTeamPerformance(actor, window, settings);
  const busiest = team
    .filter(({ measured: { metrics } }) => metrics.workload.sample + metrics.total.sample > 0)
    .sort((a, b) => b.measured.metrics.workload.sample - a.measured.metrics.workload.sample)
    .slice(0, SHOWN);
  return (
    <TeamCard
      month={periodLabel("month", window, settings)}
      cap={settings.maxConcurrentAssignments}
      lines={busiest.map(({ userId, name, measured: { metrics } }) => ({
        name,
        href: `/staff/performance?who=${userId}`,
        load: metrics.workload.sample,
        figures: figuresOf(metrics, {
          format: settings,
          isOver: false,
          shows: (metric) => FIGURES.includes(metric),
        }),
      }))}
    />
  );
}
