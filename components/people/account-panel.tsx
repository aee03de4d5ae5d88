import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/web/form-state";
import { ConfirmForm } from "./confirm-form";
import { PressForm } from "./press-form";
import { RejectForm } from "./reject-form";

type Moment = { iso: string; relative: string; exact: string };

export type AccountActions = Record<
  "approve" | "reject" | "reactivate" | "endSessions" | "inviteAgain" | "revokeInvitation",
  FormAction
>;

export type AccountOffer = {
  approve: boolean;
  reject: boolean;
  reactivate: boolean;
  endSessions: boolean;
  inviteAgain: boolean;
  revokeInvitation: boolean;
};

/** Whether somebody may come in, since when, and what can be done about it. */
export function AccountPanel({
  person,
  state,
  facts,
  offer,
  actions,
  back,
  leave,
  children,
}: {
  person: { id: string; name: string };
  state: ReactNode;
  facts: { term: string; at: Moment | null; text?: string }[];
  offer: AccountOffer;
  actions: AccountActions;
  /** This person's page. */
  back: string;
  /** The page that ends their access, if this person may open it. */
  leave?: { href: string; label: string } | undefined;
  children?: ReactNode;
}) {
  const fields = { userId: person.id, back };
  return (
    <Card>
      <CardHeader title="Account" action={state} />
      <CardBody className="grid gap-4">
        <DefinitionList
          items={facts.map(({ term, at, text }) => ({ term, value: at ? <Time {...at} /> : (text ?? "–") }))}
        />
        <div className="grid gap-2">
          {offer.approve && (
            <PressForm
              action={actions.approve}
              fields={fields}
              label="Approve"
              pendingLabel="Approving…"
              variant="primary"
            />
          )}
          {offer.reject && <RejectForm action={actions.reject} person={person} back={back} />}
          {offer.inviteAgain && (
            <PressForm
              action={actions.inviteAgain}
              fields={fields}
              label="Send the invitation again"
              pendingLabel="Sending…"
            />
          )}
          {offer.revokeInvitation && (
            <ConfirmForm
              action={actions.revokeInvitation}
              fields={fields}
              label="Take the invitation back…"
              confirmLabel="Take it back"
              pendingLabel="Taking back…"
              variant="danger"
            >
              The link in the mail stops working. You can invite {person.name} again later.
            </ConfirmForm>
          )}
          {children}
          {offer.endSessions && (
            <ConfirmForm
              action={actions.endSessions}
              fields={fields}
              label="Sign out everywhere…"
              confirmLabel="Sign out everywhere"
              pendingLabel="Signing out…"
            >
              Every device of {person.name} is signed out at its next request. The password stays as it is.
            </ConfirmForm>
          )}
          {offer.reactivate && (
            <PressForm
              action={actions.reactivate}
              fields={fields}
              label="Reactivate"
              pendingLabel="Reactivating…"
              variant="primary"
            />
          )}
          {leave && (
            <Link href={leave.href} prefetch={false} className={buttonClass({ size: "sm" })}>
              {leave.label}
            </Link>
          )}
        </div>
      </CardBody>
    </Card>
  );
}
