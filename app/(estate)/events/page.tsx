import { CalendarPlus } from "lucide-react";
import type { Metadata } from "next";
import { EventList } from "@/components/events/event-list";
import { EventListEmpty } from "@/components/events/event-list-empty";
import { eventsHref } from "@/components/events/list-url";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterChips } from "@/components/ui/filter-chips";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { KIND_LABEL } from "@/lib/events/labels";
import { listEvents } from "@/lib/events/list-queries";
import { canOrganise } from "@/lib/events/permissions";
import { listEventsInput, TABS } from "@/lib/events/schema";
import type { EventKind } from "@/lib/generated/prisma/enums";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Events" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const TAB_LABEL = { upcoming: "Coming up", mine: "Mine", past: "Past" };

export default async function EventsPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  const list = listEventsInput.parse(query);
  const now = new Date();
  const page = await listEvents(actor, list, now);
  const newEvent = canOrganise(actor) && (
    <Link href="/events/new" className={buttonClass({ variant: "primary" })}>
      <CalendarPlus aria-hidden="true" /> New event
    </Link>
  );

  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title="Events" description="What happens in the estate, for everybody." action={newEvent} />
      <Tabs
        label="Which events"
        tabs={TABS.map((tab) => ({
          href: eventsHref(list, { tab }),
          label: TAB_LABEL[tab],
          current: tab === list.tab,
        }))}
      />
      <div className="mt-4 grid gap-5">
        <FilterChips
          label="Kind of event"
          chips={Object.entries(KIND_LABEL).map(([kind, label]) => ({
            label,
            href: eventsHref(list, { kind: kind === list.kind ? undefined : (kind as EventKind) }),
            active: kind === list.kind,
          }))}
        />
        {page.rows.length > 0 ? (
          <EventList rows={page.rows} view={{ now, format }} />
        ) : (
          <Card>
            <EventListEmpty list={list} newEvent={newEvent} />
          </Card>
        )}
      </div>
      <Pagination
        previousHref={list.cursor && eventsHref(list)}
        nextHref={page.nextCursor ? eventsHref(list, { cursor: page.nextCursor }) : undefined}
        labels={{ previous: "First page", next: "Next" }}
      />
    </div>
  );
}
