import Link from "next/link";
import { AccountPanel } from "@/components/people/account-panel";
import { AccountStateBadge } from "@/components/people/account-state-badge";
import { ConfirmForm } from "@/components/people/confirm-form";
import { PressForm } from "@/components/people/press-form";
import { InviteOwnerForm } from "@/components/people/residents/invite-owner-form";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { accountDetail, accountOffer } from "@/lib/people/account-offer";
import { canManagePeople } from "@/lib/people/permissions";
import { type ResidentPerson, residentName } from "@/lib/people/residents/queries";
import { stateOf } from "@/lib/people/states";
import type { UserActor } from "@/lib/platform/actor";
import type { EstateFormat } from "@/lib/platform/format";
import { ACCOUNT_ACTIONS } from "../../account-actions";
import { momentOf } from "../../moment-of";
import { deactivateAction } from "../../people-actions";
import { inviteOwnerAction, setCommitteeMemberAction } from "../actions";
import { residentPath } from "../resident-list";

type Props = { actor: UserActor; resident: ResidentPerson; now: Date; format: EstateFormat };

/** Whether a resident may come in and what can be done about it; for a record without an account, the invitation. */
export function ResidentAccount({ actor, resident, now, format }: Props) {
  const { id, user } = resident;
  const [manages, back, name] = [canManagePeople(actor), residentPath(id), residentName(resident)];
  if (!user)
    return (
      <Card>
        <CardHeader title="Account" action={<AccountStateBadge state={stateOf(resident)} />} />
        <CardBody className="grid gap-5">
          {manages && !resident.movedOutOn ? (
            <InviteOwnerForm
              action={inviteOwnerAction}
              owner={{ residentId: id, name: resident.contactName ?? "", email: resident.contactEmail }}
            />
          ) : (
            <p className="text-muted text-sm">A record from the estate's books: nobody signs in with it.</p>
          )}
          <AboutHome {...{ manages, resident }} />
        </CardBody>
      </Card>
    );

  const offer = accountOffer(actor, user);
  return (
    <AccountPanel
      person={{ id: user.id, name }}
      state={<AccountStateBadge state={stateOf({ user })} detail={accountDetail(user)} />}
      facts={[
        { term: "Last seen", at: momentOf(user.lastSeenAt, now, format), text: "never" },
        { term: "Registered", at: momentOf(user.createdAt, now, format) },
        user.invitedAt
          ? { term: "Invited", at: momentOf(user.invitedAt, now, format) }
          : { term: "Approved", at: momentOf(user.approvedAt, now, format) },
      ]}
      offer={{ ...offer, inviteAgain: offer.inviteAgain && !resident.movedOutOn }}
      actions={ACCOUNT_ACTIONS}
      back={back}
    >
      <AboutHome {...{ manages, resident }} />
      {offer.deactivate && (
        <ConfirmForm
          action={deactivateAction}
          fields={{ userId: user.id, back }}
          label="Deactivate…"
          confirmLabel={`Deactivate ${name}`}
          pendingLabel="Deactivating…"
          variant="danger"
        >
          Signed out everywhere, until somebody reactivates the account. For somebody who no longer lives
          here, use “Moved out”.
        </ConfirmForm>
      )}
    </AccountPanel>
  );
}

/** The committee, and the end of living here: for administrators, while they do. */
function AboutHome({ manages, resident }: { manages: boolean; resident: ResidentPerson }) {
  if (!manages || resident.movedOutOn) return null;
  const member = resident.isCommitteeMember;
  return (
    <div className="grid gap-2">
      <PressForm
        action={setCommitteeMemberAction}
        fields={{ residentId: resident.id, ...(member ? {} : { isCommitteeMember: "on" }) }}
        label={member ? "Take off the committee" : "Put on the committee"}
        pendingLabel="Saving…"
      />
      <Link
        href={`${residentPath(resident.id)}/move-out`}
        prefetch={false}
        className={buttonClass({ size: "sm" })}
      >
        Moved out…
      </Link>
    </div>
  );
}
