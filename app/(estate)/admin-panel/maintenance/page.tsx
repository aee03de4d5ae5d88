import { Wrench } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BulkBar } from "@/components/maintenance/console/bulk-bar";
import { ConsoleTable } from "@/components/maintenance/console/console-table";
import { isNarrowed, listHref } from "@/components/maintenance/list-url";
import { RequestFilters } from "@/components/maintenance/request-filters";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { BULK_LIMIT } from "@/lib/maintenance/bulk/schema";
import { countRequests, listConsoleRequests } from "@/lib/maintenance/console-list";
import { listFilterChoices } from "@/lib/maintenance/filter-choices";
import { TAB_LABEL, tabsFor } from "@/lib/maintenance/list-tabs";
import { mayAssign, mayDispatch } from "@/lib/maintenance/permissions";
import { countTabs, type TabCounts } from "@/lib/maintenance/queries";
import { type ListRequestsInput, listRequestsInput } from "@/lib/maintenance/schema";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../console-crumb";
import { BASE } from "./selection";

export const metadata: Metadata = { title: "All requests" };

const PAGE_SIZE = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ConsoleRequestsPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  if (!mayDispatch(actor)) notFound();
  const list = listRequestsInput.parse(query);
  const now = new Date();
  const [page, counts, matching, choices] = await Promise.all([
    listConsoleRequests(actor, list, now, PAGE_SIZE),
    countTabs(actor, now),
    countRequests(actor, list, now, BULK_LIMIT + 1),
    listFilterChoices(actor),
  ]);

  return (
    <>
      <PageHeader breadcrumbs={[CONSOLE]} title="All requests" />
      <Tabs
        label="Which requests"
        tabs={tabsFor(actor).map((tab) => ({
          href: listHref({ ...list, status: [] }, { tab }, BASE),
          label: TAB_LABEL[tab],
          current: tab === list.tab,
          ...(tab in counts && { count: counts[tab as keyof TabCounts] }),
        }))}
      />
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        <RequestFilters list={list} choices={choices} base={BASE} />
        {query.notice === "none" && (
          <p
            role="alert"
            className="rounded border border-waiting-line bg-waiting-bg px-4 py-3 text-sm text-waiting"
          >
            Please choose at least one request first.
          </p>
        )}
        <Card>
          {page.rows.length ? (
            <form action={`${BASE}/bulk`}>
              <Kept list={list} />
              <ConsoleTable rows={page.rows} list={list} base={BASE} view={{ now, format }} />
              <BulkBar
                base={BASE}
                matching={matching}
                limit={BULK_LIMIT}
                shown={page.rows.length}
                mayAssign={mayAssign(actor)}
              />
            </form>
          ) : (
            <EmptyState icon={<Wrench />} title={isNarrowed(list) ? "No request fits" : "Nothing here"}>
              {isNarrowed(list)
                ? "Take a filter away or look in another tab."
                : "When a request belongs here, it appears."}
            </EmptyState>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={list.cursor && listHref(list, {}, BASE)}
        nextHref={page.nextCursor ? listHref(list, { cursor: page.nextCursor }, BASE) : undefined}
        labels={{ previous: "First page", next: "Next" }}
        summary={summaryOf(matching, page.rows.length)}
      />
    </>
  );
}

const summaryOf = (matching: number, shown: number) =>
  shown ? `${shown} of ${matching > BULK_LIMIT ? `more than ${BULK_LIMIT}` : matching}` : undefined;

/** The filters go along, for "all that match" and for the way back. */
function Kept({ list }: { list: ListRequestsInput }) {
  const query = new URL(listHref(list, {}, BASE), "http://list").searchParams;
  return [...query].map(([name, value]) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
