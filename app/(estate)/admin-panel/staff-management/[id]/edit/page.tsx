import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { EditStaffForm, NameAndEmail } from "@/components/people/staff/edit-staff-form";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { seenOf } from "@/lib/people/last-change";
import { canManagePeople } from "@/lib/people/permissions";
import { permissionsOf } from "@/lib/people/rights";
import { getStaffPerson, listSuperiors } from "@/lib/people/staff/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { editAdministratorAction, editStaffAction } from "../../actions";
import { STAFF_CRUMB, staffPath } from "../../staff-list";

export const metadata: Metadata = { title: "Edit colleague" };

export default async function EditStaffPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!canManagePeople(actor)) notFound();
  // Before the person is read: what changes in between is noticed when the form is sent.
  const seen = await seenOf(actor, id);
  const person = await found(getStaffPerson(actor, id));
  const { staff } = person;
  const superiors = staff ? await listSuperiors(actor, staff.id) : [];
  const secondary = (
    <Link href={staffPath(id)} className={buttonClass({ variant: "ghost" })}>
      Cancel
    </Link>
  );

  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[STAFF_CRUMB, { href: staffPath(id), label: person.name }]}
        title={`Edit ${person.name}`}
      />
      {staff ? (
        <EditStaffForm
          action={editStaffAction}
          superiors={superiors}
          seen={seen}
          secondary={secondary}
          person={{
            ...staff,
            userId: id,
            name: person.name,
            email: person.email,
            hireDate: staff.hireDate.toISOString().slice(0, 10),
            permissions: permissionsOf(staff),
          }}
        />
      ) : (
        <ActionForm
          action={editAdministratorAction}
          submitLabel="Save changes"
          pendingLabel="Saving…"
          secondary={secondary}
          resetOnSuccess={false}
        >
          <input type="hidden" name="userId" value={id} />
          <input type="hidden" name="seen" value={seen} />
          <NameAndEmail name={person.name} email={person.email} />
        </ActionForm>
      )}
    </div>
  );
}
