import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ApprovalQueue } from "@/components/people/approval-queue";
import { BulkBar } from "@/components/people/console/bulk-bar";
import { ColumnsPanel } from "@/components/people/console/columns-panel";
import { ListTools } from "@/components/people/console/list-tools";
import { NobodyFits } from "@/components/people/console/nobody-fits";
import { ViewChips } from "@/components/people/console/view-chips";
import { ViewsPanel } from "@/components/people/console/views-panel";
import { NoticeLine } from "@/components/people/notice-line";
import { StaffTable } from "@/components/people/staff/staff-table";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { BULK_OF } from "@/lib/people/bulk/actions";
import { shownColumns } from "@/lib/people/console/columns";
import { type ListState, listHref, listQuery } from "@/lib/people/console/list-query";
import { findListSettings } from "@/lib/people/console/queries";
import { canManagePeople, canReadPeople } from "@/lib/people/permissions";
import { personItem } from "@/lib/people/person-item";
import { listPending } from "@/lib/people/queries";
import { STAFF_COLUMNS } from "@/lib/people/staff/columns";
import { countFitting, countStaff, listStaff } from "@/lib/people/staff/list";
import { staffListSchema } from "@/lib/people/staff/list-schema";
import { STAFF_STATES, STATE_LABEL } from "@/lib/people/states";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { NOTICES } from "../back-with-notice";
import { chooseColumnsAction, removeViewAction, saveViewAction } from "../console-actions";
import { approveAction, rejectAction } from "../people-actions";
import { STAFF_LIST, staffGroups } from "./staff-list";

export const metadata: Metadata = { title: "Staff" };

const PAGE = "staff-management";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StaffManagementPage({ searchParams }: Props) {
  const [actor, estate, asked] = await Promise.all([requireUser(), estateSettings(), searchParams]);
  if (!canReadPeople(actor)) notFound();
  const input = staffListSchema.parse(asked);
  const list: ListState = input;
  const [pending, page, facets, fitting, settings] = await Promise.all([
    listPending(actor, "STAFF"),
    listStaff(actor, input),
    countStaff(actor),
    countFitting(actor, input),
    findListSettings(actor, PAGE),
  ]);
  const [now, manages] = [new Date(), canManagePeople(actor)];
  const columns = shownColumns(STAFF_COLUMNS, settings.columns);
  const query = listQuery(STAFF_LIST, list);

  return (
    <>
      <PageHeader
        title="Staff"
        action={
          <>
            <Link href={`${STAFF_LIST.base}/hierarchy`} className={buttonClass()}>
              Reporting line
            </Link>
            {manages && (
              <Link href={`${STAFF_LIST.base}/new`} className={buttonClass({ variant: "primary" })}>
                Add a colleague
              </Link>
            )}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <NoticeLine notices={NOTICES} notice={asked.notice} />
        {pending.length > 0 && (
          <ApprovalQueue
            people={pending.map((row) => personItem(row, now, estate))}
            back={listHref(STAFF_LIST, list)}
            approve={approveAction}
            reject={rejectAction}
          />
        )}
        <ViewChips base={STAFF_LIST.base} views={settings.views} query={query} />
        <ListTools
          place={STAFF_LIST}
          list={list}
          placeholder="Name, email, employee ID, phone or department"
          groups={staffGroups(facets.departments)}
          states={STAFF_STATES.map((value) => ({
            value,
            label: STATE_LABEL[value],
            count: facets.states[value] ?? 0,
          }))}
        >
          <ViewsPanel
            page={PAGE}
            query={query}
            views={settings.views}
            save={saveViewAction}
            remove={removeViewAction}
          />
          <ColumnsPanel page={PAGE} columns={STAFF_COLUMNS} shown={columns} choose={chooseColumnsAction} />
          {manages && (
            <a
              href={`${STAFF_LIST.base}/export?${new URLSearchParams({ query })}`}
              download
              className={buttonClass()}
            >
              CSV
            </a>
          )}
        </ListTools>
        <Card className="overflow-clip">
          {page.rows.length === 0 ? (
            <NobodyFits />
          ) : (
            <form action={`${STAFF_LIST.base}/bulk`} className="group/bulk">
              <StaffTable
                rows={page.rows}
                columns={columns}
                place={STAFF_LIST}
                list={list}
                view={{ now, format: estate, cap: estate.maxConcurrentAssignments }}
                choosable={manages}
              />
              {manages && (
                <BulkBar actions={BULK_OF[PAGE]} fitting={fitting} shown={page.rows.length} query={query} />
              )}
            </form>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={input.after && listHref(STAFF_LIST, list)}
        nextHref={page.next ? listHref(STAFF_LIST, list, { after: page.next }) : undefined}
        labels={{ previous: "First page", next: "Next" }}
        summary={page.rows.length > 0 && `${page.rows.length} of ${fitting}`}
      />
    </>
  );
}
