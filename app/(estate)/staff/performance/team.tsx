import { performanceHref } from "@/components/analytics/performance-url";
import { TeamTable } from "@/components/analytics/team-table";
import { figuresOf } from "@/lib/analytics/figures";
import { listTeamPerformance, type TeamMember } from "@/lib/analytics/performance";
import type { Window } from "@/lib/analytics/period";
import { canSeeMetric } from "@/lib/analytics/permissions";
import { rankBy } from "@/lib/analytics/rank";
import type { PerformanceInput } from "@/lib/analytics/schema";
import type { UserActor } from "@/lib/platform/actor";
import type { Settings } from "@/lib/platform/settings";

/** Everybody whose figures this person may see, by name or in the order of one figure. */
export async function Team({
  actor,
  state,
  window,
  settings,
}: {
  actor: UserActor;
  state: PerformanceInput;
  window: Window;
  settings: Settings;
}) {
  const team = await listTeamPerformance(actor, window, settings);
  // One table has one set of columns: costs only for whoever sees everybody's.
  const others = team.find(({ userId }) => userId !== actor.userId)?.userId ?? actor.userId;
  const shows = (metric: PerformanceInput["sort"] & string) => canSeeMetric(actor, others, metric);
  const toLine = ({ userId, name, measured }: TeamMember) => ({
    name,
    href: performanceHref(state, { who: userId }),
    figures: figuresOf(measured.metrics, { format: settings, isOver: true, shows }),
  });
  const sort = state.sort && shows(state.sort) ? state.sort : undefined;
  const { compared, apart } = sort
    ? rankBy(team, sort, ({ measured }) => measured.metrics)
    : { compared: team, apart: [] };
  return (
    <section id="team" className="min-w-0 scroll-mt-20">
      <TeamTable
        lines={compared.map(toLine)}
        apart={apart.map(toLine)}
        sort={sort}
        hrefOf={(next) => `${performanceHref(state, { sort: next })}#team`}
      />
    </section>
  );
}
