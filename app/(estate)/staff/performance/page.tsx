import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { MetricGrid } from "@/components/analytics/metric-grid";
import { performanceHref } from "@/components/analytics/performance-url";
import { PeriodPicker } from "@/components/analytics/period-picker";
import { PersonPicker } from "@/components/analytics/person-picker";
import { TeamTable } from "@/components/analytics/team-table";
import { PageHeader } from "@/components/shell/page-header";
import { linkClass } from "@/components/ui/link-class";
import { figuresOf } from "@/lib/analytics/figures";
import type { Metric } from "@/lib/analytics/metrics";
import { getPerformance, listMeasuredPeople, listTeamPerformance } from "@/lib/analytics/performance";
import { calendarDay, nextWindow, previousWindow, type Window, windowAt } from "@/lib/analytics/period";
import { PERIOD_OF, periodLabel } from "@/lib/analytics/period-label";
import { canSeeFigures, canSeeMetric } from "@/lib/analytics/permissions";
import { findReport } from "@/lib/analytics/report-queries";
import { BEHIND } from "@/lib/analytics/sample-parts";
import { type PerformanceInput, performanceInput } from "@/lib/analytics/schema";
import type { UserActor } from "@/lib/platform/actor";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";
import { toInstant } from "@/lib/platform/zone";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireStaff } from "@/lib/web/session";
import { Behind } from "./behind";

export const metadata: Metadata = { title: "Performance" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PerformancePage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireStaff(), searchParams, estateSettings()]);
  const state = performanceInput.parse(query);
  const userId = chosenPerson(actor, state);
  if (!canSeeFigures(actor, userId)) notFound();
  const now = new Date();
  const window = chosenWindow(state, format, now);
  const isOver = window.to <= now;

  const [{ current, previous }, people, report] = await Promise.all([
    found(getPerformance(actor, { userId, unit: state.period, window })),
    listMeasuredPeople(actor),
    storedReport(actor, userId, state, window),
  ]);
  const name = people.find(({ id }) => id === userId)?.name;
  const shows = (metric: Metric) => canSeeMetric(actor, userId, metric);
  const label = periodLabel(state.period, window, format);
  const next = nextWindow(state.period, window, format.timeZone);

  return (
    <>
      <PageHeader
        title="Performance"
        description={description(actor, userId, name)}
        action={
          people.length > 1 && (
            <PersonPicker
              action="/staff/performance"
              kept={{ period: state.period, on: state.on }}
              options={personOptions(actor, people)}
              chosen={userId ?? "all"}
            />
          )
        }
      />
      <div className="grid gap-5">
        <PeriodPicker
          state={state}
          label={isOver ? label : `${label}, so far`}
          previousDay={calendarDay(
            previousWindow(state.period, window, format.timeZone).from,
            format.timeZone,
          )}
          nextDay={next.from <= now ? calendarDay(next.from, format.timeZone) : undefined}
        />
        <MetricGrid
          label="Figures"
          figures={figuresOf(current.metrics, {
            format,
            before: previous.metrics,
            isOver,
            isNow: (metric) => BEHIND[metric].isNow,
            shows,
          })}
          hrefOf={(metric) => `${performanceHref(state, { behind: metric })}#behind`}
          open={state.behind}
        />
        {report && (
          <p className="text-muted text-sm">
            These are the figures as of now.{" "}
            <Link href={`/staff/performance/${report.id}`} className={linkClass}>
              The report of this period
            </Link>{" "}
            keeps them as they stood on {formatDateTime(report.generatedAt, format)}.
          </p>
        )}
        {state.behind && shows(state.behind) && (
          <Behind {...{ actor, state, userId, window, format }} metric={state.behind} />
        )}
        {people.length > 1 && (userId === null || userId === actor.userId) && (
          <Team {...{ actor, state, window, format }} />
        )}
      </div>
    </>
  );
}

async function Team({
  actor,
  state,
  window,
  format,
}: {
  actor: UserActor;
  state: PerformanceInput;
  window: Window;
  format: EstateFormat;
}) {
  const team = await listTeamPerformance(actor, window);
  const shows = (metric: Metric) => canSeeMetric(actor, null, metric);
  return (
    <TeamTable
      lines={team.map(({ userId, name, measured }) => ({
        name,
        href: performanceHref(state, { who: userId }),
        figures: figuresOf(measured.metrics, { format, isOver: true, shows }),
      }))}
    />
  );
}

function chosenPerson(actor: UserActor, { who }: PerformanceInput): string | null {
  if (who) return who === "all" ? null : who;
  return actor.staff ? actor.userId : null;
}

/** What lies ahead has no figures: it becomes the present period. */
function chosenWindow({ period, on }: PerformanceInput, { timeZone }: EstateFormat, now: Date): Window {
  const asked = on ? toInstant(on, timeZone) : now;
  return windowAt(period, asked < now ? asked : now, timeZone);
}

async function storedReport(
  actor: UserActor,
  userId: string | null,
  { period }: PerformanceInput,
  { from }: Window,
) {
  const reported = PERIOD_OF[period];
  return reported ? findReport(actor, { userId, period: reported, from }) : null;
}

function personOptions(actor: UserActor, people: { id: string; name: string }[]) {
  const everybody = canSeeFigures(actor, null) ? [{ value: "all", label: "The whole estate" }] : [];
  return [
    ...everybody,
    ...people.map(({ id, name }) => ({ value: id, label: id === actor.userId ? `${name} (you)` : name })),
  ];
}

function description(actor: UserActor, userId: string | null, name: string | undefined) {
  if (userId === null) return "The whole estate, by requests filed in the period.";
  if (userId === actor.userId) return "Your work, by requests filed in the period.";
  return `The work of ${name ?? "somebody who has left"}, by requests filed in the period.`;
}
