import type { Metadata } from "next";
import { isNarrowed, listHref } from "@/components/maintenance/list-url";
import { NoticeBanner } from "@/components/maintenance/notice";
import { RequestFilters } from "@/components/maintenance/request-filters";
import { RequestListEmpty } from "@/components/maintenance/request-list-empty";
import { RequestTable } from "@/components/maintenance/request-table";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { listFilterChoices } from "@/lib/maintenance/filter-choices";
import { listTitle, TAB_LABEL, tabsFor } from "@/lib/maintenance/list-tabs";
import { canAssign } from "@/lib/maintenance/permissions";
import { countTabs, listRequests, type TabCounts } from "@/lib/maintenance/queries";
import { type ListRequestsInput, listRequestsInput } from "@/lib/maintenance/schema";
import { isStaff } from "@/lib/people/permissions";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { NewRequestButton } from "./new-request-button";

export const metadata: Metadata = { title: "Maintenance" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RequestsPage({ searchParams }: Props) {
  const [actor, query] = await Promise.all([requireUser(), searchParams]);
  const tabs = tabsFor(actor);
  const asked = listRequestsInput.parse(query);
  const list: ListRequestsInput = tabs.includes(asked.tab) ? asked : { ...asked, tab: "open" };
  const now = new Date();
  const [page, counts, choices, format] = await Promise.all([
    listRequests(actor, list, now),
    countTabs(actor, now),
    listFilterChoices(actor),
    estateSettings(),
  ]);
  const staff = isStaff(actor);

  return (
    <>
      <PageHeader title={listTitle(actor)} />
      <NoticeBanner notice={query.notice} ticket={query.ticket} />
      <Tabs
        label="Which requests"
        tabs={tabs.map((tab) => ({
          href: listHref({ ...list, status: [] }, { tab }),
          label: TAB_LABEL[tab],
          current: tab === list.tab,
          ...(tab in counts && { count: counts[tab as keyof TabCounts] }),
        }))}
      />
      <div className="mt-4 grid gap-4">
        <RequestFilters list={list} choices={choices} />
        {page.rows.length ? (
          <Card className="overflow-hidden">
            <RequestTable
              rows={page.rows}
              list={list}
              view={{ now, format }}
              showsAssignee={staff}
              isAssignable={(row) => canAssign(actor, row)}
            />
          </Card>
        ) : (
          <Card>
            <RequestListEmpty list={list} isStaff={staff} newRequest={<NewRequestButton />} />
          </Card>
        )}
      </div>
      <Pagination
        previousHref={list.cursor && listHref(list)}
        nextHref={page.nextCursor ? listHref(list, { cursor: page.nextCursor }) : undefined}
        labels={{ previous: "First page", next: "Next" }}
        summary={summaryOf(list, counts, page.rows.length)}
      />
    </>
  );
}

/** "25 of 132 open": known only where the whole tab is shown. */
function summaryOf(list: ListRequestsInput, counts: TabCounts, shown: number) {
  if (!shown || list.cursor || isNarrowed(list) || list.sort === "due" || !(list.tab in counts))
    return undefined;
  return `${shown} of ${counts[list.tab as keyof TabCounts]}`;
}
