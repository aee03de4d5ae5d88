import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ApprovalQueue } from "@/components/people/approval-queue";
import { PeopleList } from "@/components/people/console/people-list";
import { StaffTable } from "@/components/people/staff/staff-table";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { NoticeLine } from "@/components/ui/notice-line";
import { shownColumns } from "@/lib/people/console/columns";
import { listHref } from "@/lib/people/console/list-query";
import { findListSettings } from "@/lib/people/console/queries";
import { canManagePeople, canReadPeople } from "@/lib/people/permissions";
import { personItem } from "@/lib/people/person-item";
import { listPending } from "@/lib/people/queries";
import { STAFF_COLUMNS } from "@/lib/people/staff/columns";
import { countFitting, countStaff, listStaff } from "@/lib/people/staff/list";
import { staffListSchema } from "@/lib/people/staff/list-schema";
import { STAFF_STATES } from "@/lib/people/states";
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
  const list = staffListSchema.parse(asked);
  const [pending, page, facets, fitting, settings] = await Promise.all([
    listPending(actor, "STAFF"),
    listStaff(actor, list),
    countStaff(actor),
    countFitting(actor, list),
    findListSettings(actor, PAGE),
  ]);
  const [now, manages] = [new Date(), canManagePeople(actor)];
  const columns = shownColumns(STAFF_COLUMNS, settings.columns);

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
      <PeopleList
        page={PAGE}
        place={STAFF_LIST}
        {...{ list, settings, fitting }}
        placeholder="Name, email, employee ID, phone or department"
        groups={staffGroups(facets.departments)}
        columns={STAFF_COLUMNS}
        shown={columns}
        states={STAFF_STATES}
        counts={facets.states}
        rows={page.rows.length}
        next={page.next}
        mayExport={manages}
        mayChoose={manages}
        actions={{ save: saveViewAction, remove: removeViewAction, choose: chooseColumnsAction }}
        above={
          <>
            <NoticeLine notices={NOTICES} notice={asked.notice} />
            {pending.length > 0 && (
              <ApprovalQueue
                people={pending.map((row) => personItem(row, now, estate))}
                back={listHref(STAFF_LIST, list)}
                approve={approveAction}
                reject={rejectAction}
              />
            )}
          </>
        }
      >
        <StaffTable
          rows={page.rows}
          columns={columns}
          place={STAFF_LIST}
          list={list}
          view={{ now, format: estate, cap: estate.maxConcurrentAssignments }}
          choosable={manages}
        />
      </PeopleList>
    </>
  );
}
