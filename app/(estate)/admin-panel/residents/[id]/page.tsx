import type { Metadata } from "next";
import Link from "next/link";
import { after } from "next/server";
import { AccountStateBadge } from "@/components/people/account-state-badge";
import { HistoryCard } from "@/components/people/history-card";
import { ResidentFacts } from "@/components/people/residents/resident-facts";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { NoticeLine } from "@/components/ui/notice-line";
import { listPersonHistory } from "@/lib/people/history";
import { RESIDENT_TYPE_LABEL } from "@/lib/people/labels";
import { canManagePeople } from "@/lib/people/permissions";
import { recordAccess } from "@/lib/people/record-access";
import { getResident, listFlatMates, residentName } from "@/lib/people/residents/queries";
import { stateOf } from "@/lib/people/states";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { NOTICES } from "../../back-with-notice";
import { RESIDENT_CRUMB, RESIDENT_LIST, residentPath } from "../resident-list";
import { ResidentAccount } from "./resident-account";

export const metadata: Metadata = { title: "Resident" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ResidentPage({ params, searchParams }: Props) {
  const [actor, estate, { id }, { notice }] = await Promise.all([
    requireUser(),
    estateSettings(),
    params,
    searchParams,
  ]);
  const resident = await found(getResident(actor, id));
  const [mates, history] = await Promise.all([
    listFlatMates(actor, resident),
    listPersonHistory(actor, { userId: resident.user?.id ?? null, residentId: id }),
  ]);
  const [now, manages] = [new Date(), canManagePeople(actor)];
  const { user } = resident;
  if (user)
    after(() =>
      recordAccess(actor, { residentIds: [user.id], kinds: ["PHONE", "CONTACTS"], subject: "record" }),
    );

  return (
    <>
      <PageHeader
        breadcrumbs={[RESIDENT_CRUMB]}
        title={residentName(resident)}
        meta={
          <>
            <span className="tabular">{resident.flatNumber}</span>
            <span>{RESIDENT_TYPE_LABEL[resident.residentType]}</span>
            {resident.isCommitteeMember && <Badge variant="accent">Committee</Badge>}
            {resident.movedOutOn && <AccountStateBadge state={stateOf(resident)} />}
          </>
        }
        action={
          manages && (
            <Link href={`${residentPath(id)}/edit`} className={buttonClass({ variant: "primary" })}>
              Edit
            </Link>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <NoticeLine notices={NOTICES} notice={notice} />
          <ResidentFacts {...{ resident, mates }} base={RESIDENT_LIST.base} format={estate} />
          {manages && <HistoryCard ids={[id, user?.id]} entries={history} view={{ now, format: estate }} />}
        </div>
        <ResidentAccount {...{ actor, resident, now }} format={estate} />
      </div>
    </>
  );
}
