import type { Metadata } from "next";
import Link from "next/link";
import { AccountPanel } from "@/components/people/account-panel";
import { AccountStateBadge } from "@/components/people/account-state-badge";
import { ConfirmForm } from "@/components/people/confirm-form";
import { HistoryCard } from "@/components/people/history-card";
import { RightsList } from "@/components/people/staff/rights-list";
import { StaffFacts } from "@/components/people/staff/staff-facts";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { NoticeLine } from "@/components/ui/notice-line";
import { accountDetail, accountOffer } from "@/lib/people/account-offer";
import { listPersonHistory } from "@/lib/people/history";
import { roleLabelOf } from "@/lib/people/labels";
import { canManagePeople } from "@/lib/people/permissions";
import { isChange, ownRights } from "@/lib/people/rights";
import { getStaffPerson } from "@/lib/people/staff/queries";
import { stateOf } from "@/lib/people/states";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { ACCOUNT_ACTIONS } from "../../account-actions";
import { NOTICES } from "../../back-with-notice";
import { momentOf } from "../../moment-of";
import { grantAdministratorAction, revokeAdministratorAction } from "../actions";
import { STAFF_CRUMB, staffPath } from "../staff-list";

export const metadata: Metadata = { title: "Colleague" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function StaffPersonPage({ params, searchParams }: Props) {
  const [actor, estate, { id }, { notice }] = await Promise.all([
    requireUser(),
    estateSettings(),
    params,
    searchParams,
  ]);
  const person = await found(getStaffPerson(actor, id));
  const [now, manages, base] = [new Date(), canManagePeople(actor), staffPath(id)];
  const history = await listPersonHistory(actor, { userId: id, staffId: person.staff?.id });
  const offer = accountOffer(actor, person);
  const { staff } = person;
  const isOneself = actor.userId === id;

  return (
    <>
      <PageHeader
        breadcrumbs={[STAFF_CRUMB]}
        title={person.name}
        meta={
          <>
            <span>{roleLabelOf(person)}</span>
            {staff && <span className="tabular">{staff.employeeId}</span>}
            {person.isAdmin && <Badge>Administrator</Badge>}
          </>
        }
        action={
          manages && (
            <Link href={`${base}/edit`} className={buttonClass({ variant: "primary" })}>
              Edit
            </Link>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <NoticeLine notices={NOTICES} notice={notice} />
          <StaffFacts person={person} cap={estate.maxConcurrentAssignments} format={estate} />
          {staff && (
            <Card>
              <CardHeader
                title="Permissions"
                action={
                  manages &&
                  isChange(ownRights(staff)) && (
                    <Link href={`${base}/permissions`} className={buttonClass({ size: "sm" })}>
                      Reset to the role…
                    </Link>
                  )
                }
              />
              <CardBody>
                {person.isAdmin && (
                  <p className="mb-3 text-sm">An administrator may everything, whatever stands here.</p>
                )}
                <RightsList staff={staff} />
              </CardBody>
            </Card>
          )}
          {manages && <HistoryCard ids={[id, staff?.id]} entries={history} view={{ now, format: estate }} />}
        </div>
        <AccountPanel
          person={person}
          state={<AccountStateBadge state={stateOf({ user: person })} detail={accountDetail(person)} />}
          facts={[
            { term: "Last seen", at: momentOf(person.lastSeenAt, now, estate), text: "never" },
            { term: "Registered", at: momentOf(person.createdAt, now, estate) },
            ...(person.invitedAt
              ? [{ term: "Invited", at: momentOf(person.invitedAt, now, estate) }]
              : [{ term: "Approved", at: momentOf(person.approvedAt, now, estate) }]),
          ]}
          offer={offer}
          actions={ACCOUNT_ACTIONS}
          back={base}
          leave={offer.deactivate ? { href: `${base}/deactivate`, label: "Deactivate…" } : undefined}
        >
          {manages && !isOneself && person.status === "ACTIVE" && (
            <ConfirmForm
              action={person.isAdmin ? revokeAdministratorAction : grantAdministratorAction}
              fields={{ userId: id, back: base }}
              label={person.isAdmin ? "Withdraw administration…" : "Make administrator…"}
              confirmLabel={person.isAdmin ? "Withdraw administration" : "Make administrator"}
              pendingLabel="One moment…"
              variant={person.isAdmin ? "danger" : "primary"}
            >
              {person.isAdmin
                ? `${person.name} keeps only what the role and the permissions allow. They are told.`
                : `${person.name} may then do everything here, also to you. They are told.`}
            </ConfirmForm>
          )}
        </AccountPanel>
      </div>
    </>
  );
}
