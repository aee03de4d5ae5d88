import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { ApprovalQueue } from "@/components/people/approval-queue";
import { BulkBar } from "@/components/people/console/bulk-bar";
import { ColumnsPanel } from "@/components/people/console/columns-panel";
import { ListTools } from "@/components/people/console/list-tools";
import { NobodyFits } from "@/components/people/console/nobody-fits";
import { ViewChips } from "@/components/people/console/view-chips";
import { ViewsPanel } from "@/components/people/console/views-panel";
import { NoticeLine } from "@/components/people/notice-line";
import { ResidentTable } from "@/components/people/residents/resident-table";
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
import { recordAccess } from "@/lib/people/record-access";
import { RESIDENT_COLUMNS } from "@/lib/people/residents/columns";
import { countFittingResidents, countResidents, listResidents } from "@/lib/people/residents/list";
import { residentListSchema } from "@/lib/people/residents/list-schema";
import { RESIDENT_STATES, STATE_LABEL } from "@/lib/people/states";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { NOTICES } from "../back-with-notice";
import { chooseColumnsAction, removeViewAction, saveViewAction } from "../console-actions";
import { approveAction, rejectAction } from "../people-actions";
import { RESIDENT_LIST, residentGroups } from "./resident-list";

export const metadata: Metadata = { title: "Residents" };

const PAGE = "residents";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResidentsPage({ searchParams }: Props) {
  const [actor, estate, asked] = await Promise.all([requireUser(), estateSettings(), searchParams]);
  if (!canReadPeople(actor)) notFound();
  const input = residentListSchema.parse(asked);
  const list: ListState = input;
  const [pending, page, facets, fitting, settings] = await Promise.all([
    listPending(actor, "RESIDENT"),
    listResidents(actor, input),
    countResidents(actor),
    countFittingResidents(actor, input),
    findListSettings(actor, PAGE),
  ]);
  const now = new Date();
  const columns = shownColumns(RESIDENT_COLUMNS, settings.columns);
  const query = listQuery(RESIDENT_LIST, list);
  const inList = columns.includes("phone") ? page.rows : [];
  const withPhone = inList.flatMap(({ userId, phoneNumber }) => (userId && phoneNumber ? [userId] : []));
  const waiting = pending.flatMap(({ id, resident }) => (resident?.phoneNumber ? [id] : []));
  after(() =>
    recordAccess(actor, { residentIds: [...withPhone, ...waiting], kinds: ["PHONE"], subject: "list" }),
  );

  return (
    <>
      <PageHeader
        title="Residents"
        action={
          canManagePeople(actor) && (
            <Link href={`${RESIDENT_LIST.base}/import`} className={buttonClass()}>
              Import owners
            </Link>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <NoticeLine notices={NOTICES} notice={asked.notice} />
        {pending.length > 0 && (
          <ApprovalQueue
            people={pending.map((row) => personItem(row, now, estate))}
            back={listHref(RESIDENT_LIST, list)}
            approve={approveAction}
            reject={rejectAction}
          />
        )}
        <ViewChips base={RESIDENT_LIST.base} views={settings.views} query={query} />
        <ListTools
          place={RESIDENT_LIST}
          list={list}
          placeholder="Name, flat, phone or email"
          groups={residentGroups(facets.blocks)}
          states={RESIDENT_STATES.map((value) => ({
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
          <ColumnsPanel page={PAGE} columns={RESIDENT_COLUMNS} shown={columns} choose={chooseColumnsAction} />
          {canManagePeople(actor) && (
            <a
              href={`${RESIDENT_LIST.base}/export?${new URLSearchParams({ query })}`}
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
            <form action={`${RESIDENT_LIST.base}/bulk`} className="group/bulk">
              <ResidentTable
                rows={page.rows}
                columns={columns}
                place={RESIDENT_LIST}
                list={list}
                view={{ now, format: estate }}
              />
              <BulkBar actions={BULK_OF[PAGE]} fitting={fitting} shown={page.rows.length} query={query} />
            </form>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={input.after && listHref(RESIDENT_LIST, list)}
        nextHref={page.next ? listHref(RESIDENT_LIST, list, { after: page.next }) : undefined}
        labels={{ previous: "First page", next: "Next" }}
        summary={page.rows.length > 0 && `${page.rows.length} of ${fitting.toLocaleString("en-IN")}`}
      />
    </>
  );
}
