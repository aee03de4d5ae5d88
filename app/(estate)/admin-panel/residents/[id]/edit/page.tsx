import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { EditResidentForm } from "@/components/people/residents/edit-resident-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { canManagePeople } from "@/lib/people/permissions";
import { recordAccess } from "@/lib/people/record-access";
import { seenOfResident } from "@/lib/people/residents/last-change-of";
import { getResident, residentName } from "@/lib/people/residents/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { editResidentAction } from "../../actions";
import { RESIDENT_CRUMB, residentPath } from "../../resident-list";

export const metadata: Metadata = { title: "Edit resident" };

export default async function EditResidentPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!canManagePeople(actor)) notFound();
  // Before the record is read: what changes in between is noticed when the form is sent.
  const seen = await seenOfResident(actor, id);
  const resident = await found(getResident(actor, id));
  const { user } = resident;
  const name = residentName(resident);
  if (user)
    after(() =>
      recordAccess(actor, { residentIds: [user.id], kinds: ["PHONE", "CONTACTS"], subject: "record" }),
    );

  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[RESIDENT_CRUMB, { href: residentPath(id), label: name }]}
        title={`Edit ${name}`}
      />
      <EditResidentForm
        action={editResidentAction}
        seen={seen}
        resident={{
          ...resident,
          residentId: id,
          name: user?.name ?? resident.contactName ?? "",
          email: user?.email ?? resident.contactEmail,
          hasAccount: user !== null,
          moveInDate: resident.moveInDate?.toISOString().slice(0, 10) ?? null,
        }}
        secondary={
          <Link href={residentPath(id)} className={buttonClass({ variant: "ghost" })}>
            Cancel
          </Link>
        }
      />
    </div>
  );
}
