import { UserX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NotNow } from "@/components/people/not-now";
import { DeactivateForm } from "@/components/people/staff/deactivate-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { listTakeovers } from "@/lib/maintenance/departure/left-requests";
import { accountOffer } from "@/lib/people/account-offer";
import { canManagePeople } from "@/lib/people/permissions";
import { getStaffPerson } from "@/lib/people/staff/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { deactivateStaffAction } from "../../actions";
import { STAFF_CRUMB, staffPath } from "../../staff-list";

export const metadata: Metadata = { title: "Deactivate" };

export default async function DeactivatePage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!canManagePeople(actor)) notFound();
  const person = await found(getStaffPerson(actor, id));
  const { takeovers, cap } = await listTakeovers(actor, id);
  const back = (
    <Link href={staffPath(id)} className={buttonClass({ variant: "ghost" })}>
      Cancel
    </Link>
  );

  return (
    <div className="mx-auto max-w-prose">
      <PageHeader
        breadcrumbs={[STAFF_CRUMB, { href: staffPath(id), label: person.name }]}
        title={`Deactivate ${person.name}`}
        description="They are signed out everywhere and cannot sign in again until somebody reactivates them. Nothing they did is deleted."
      />
      {accountOffer(actor, person).deactivate ? (
        <DeactivateForm
          action={deactivateStaffAction}
          person={person}
          takeovers={takeovers}
          cap={cap}
          secondary={back}
        />
      ) : (
        <NotNow icon={<UserX />} title="This is not possible now" action={back}>
          {actor.userId === id
            ? "Nobody switches themselves off: another administrator must do it."
            : `${person.name} is not active.`}
        </NotNow>
      )}
    </div>
  );
}
