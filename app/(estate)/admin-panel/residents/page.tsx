import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { ApprovalQueue } from "@/components/people/approval-queue";
import { PeopleList } from "@/components/people/console/people-list";
import { ResidentTable } from "@/components/people/residents/resident-table";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { NoticeLine } from "@/components/ui/notice-line";
import { shownColumns } from "@/lib/people/console/columns";
import { listHref } from "@/lib/people/console/list-query";
import { findListSettings } from "@/lib/people/console/queries";
import { canManagePeople, canReadPeople } from "@/lib/people/permissions";
import { personItem } from "@/lib/people/person-item";
import { listPending } from "@/lib/people/queries";
import { recordAccess } from "@/lib/people/record-access";
import { RESIDENT_COLUMNS } from "@/lib/people/residents/columns";
import { countFittingResidents, countResidents, listResidents } from "@/lib/people/residents/list";
import { residentListSchema } from "@/lib/people/residents/list-schema";
import { RESIDENT_STATES } from "@/lib/people/states";
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
  const list = residentListSchema.parse(asked);
  const [pending, page, facets, fitting, settings] = await Promise.all([
    listPending(actor, "RESIDENT"),
    listResidents(actor, list),
    countResidents(actor),
    countFittingResidents(actor, list),
    findListSettings(actor, PAGE),
  ]);
  const now = new Date();
  const columns = shownColumns(RESIDENT_COLUMNS, settings.columns);
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
      <PeopleList
        page={PAGE}
        place={RESIDENT_LIST}
        {...{ list, settings, fitting }}
        placeholder="Name, flat, phone or email"
        groups={residentGroups(facets.blocks)}
        columns={RESIDENT_COLUMNS}
        shown={columns}
        states={RESIDENT_STATES}
        counts={facets.states}
        rows={page.rows.length}
        next={page.next}
        mayExport={canManagePeople(actor)}
        mayChoose={true}
        actions={{ save: saveViewAction, remove: removeViewAction, choose: chooseColumnsAction }}
        above={
          <>
            <NoticeLine notices={NOTICES} notice={asked.notice} />
            {pending.length > 0 && (
              <ApprovalQueue
                people={pending.map((row) => personItem(row, now, estate))}
                back={listHref(RESIDENT_LIST, list)}
                approve={approveAction}
                reject={rejectAction}
              />
            )}
          </>
        }
      >
        <ResidentTable
          rows={page.rows}
          columns={columns}
          place={RESIDENT_LIST}
          list={list}
          view={{ now, format: estate }}
        />
      </PeopleList>
    </>
  );
}
