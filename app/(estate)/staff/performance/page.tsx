import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { MetricGrid } from "@/components/analytics/metric-grid";
import { performanceHref } from "@/components/analytics/performance-url";
import { PeriodPicker } from "@/components/analytics/period-picker";
import { PageHeader } from "@/components/shell/page-header";
import { AddressPicker } from "@/components/ui/address-picker";
import { linkClass } from "@/components/ui/link-class";
import { figuresOf } from "@/lib/analytics/figures";
import type { Metric } from "@/lib/analytics/metrics";
import { getPerformance, listMeasuredPeople } from "@/lib/analytics/performance";
import { canSeeFigures, canSeeMetric } from "@/lib/analytics/permissions";
import { BEHIND } from "@/lib/analytics/sample-parts";
import { performanceInput } from "@/lib/analytics/schema";
import { formatDateTime } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireStaff } from "@/lib/web/session";
import { Behind } from "./behind";
import { chosenPerson, chosenWindow, description, personOptions, steps, storedReport } from "./chosen";
import { Team } from "./team";

export const metadata: Metadata = { title: "Performance" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PerformancePage({ searchParams }: Props) {
  const [actor, query, settings] = await Promise.all([requireStaff(), searchParams, estateSettings()]);
  const state = performanceInput.parse(query);
  const userId = chosenPerson(actor, state);
  if (!canSeeFigures(actor, userId)) notFound();
  const now = new Date();
  const window = chosenWindow(state, settings, now);

  const [{ current, previous }, people, report] = await Promise.all([
    found(getPerformance(actor, { userId, unit: state.period, window }, settings)),
    listMeasuredPeople(actor),
    storedReport(actor, userId, state, window),
  ]);
  const { who, behind, after, ...kept } = state;
  const shows = (metric: Metric) => canSeeMetric(actor, userId, metric);

  return (
    <>
      <PageHeader
        title="Performance"
        description={description(actor, userId, current.name ?? undefined)}
        action={
          people.length > 1 && (
            <AddressPicker
              action="/staff/performance"
              kept={kept}
              name="who"
              label="Whose figures"
              options={personOptions(actor, people)}
              chosen={userId ?? "all"}
            />
          )
        }
      />
      <div className="grid gap-5">
        <PeriodPicker state={state} {...steps(state, window, settings, now)} />
        <MetricGrid
          label="Figures"
          figures={figuresOf(current.metrics, {
            format: settings,
            before: previous.metrics,
            isOver: window.to <= now,
            isNow: (metric) => BEHIND[metric].isNow,
            shows,
          })}
          hrefOf={(metric) => `${performanceHref(state, { behind: metric })}#behind`}
          open={behind}
        />
        {report && (
          <p className="text-muted text-sm">
            These are the figures as of now.{" "}
            <Link href={`/staff/performance/${report.id}`} className={linkClass}>
              The report of this period
            </Link>{" "}
            keeps them as they stood on {formatDateTime(report.generatedAt, settings)}.
          </p>
        )}
        {behind && shows(behind) && (
          <Behind {...{ actor, state, userId, window }} format={settings} metric={behind} />
        )}
        {people.length > 1 && (userId === null || userId === actor.userId) && (
          <Team {...{ actor, state, window, settings }} />
        )}
      </div>
    </>
  );
}
