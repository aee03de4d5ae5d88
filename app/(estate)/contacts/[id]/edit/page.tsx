import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContactForm } from "@/components/contacts/contact-form";
import { ConfirmForm } from "@/components/people/confirm-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { canManageContacts } from "@/lib/contacts/permissions";
import { getContact } from "@/lib/contacts/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { editContactAction, removeContactAction } from "../../actions";

export const metadata: Metadata = { title: "Edit contact" };

type Props = { params: Promise<{ id: string }> };

export default async function EditContactPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!canManageContacts(actor)) notFound();
  const contact = await found(getContact(actor, id));
  return (
    <div className="grid max-w-form gap-5">
      <div>
        <PageHeader breadcrumbs={[{ href: "/contacts", label: "Emergency contacts" }]} title="Edit contact" />
        <Card>
          <CardBody>
            <ContactForm
              action={editContactAction}
              contact={contact}
              submitLabel="Save changes"
              secondary={
                <Link href="/contacts" className={buttonClass({ variant: "ghost" })}>
                  Back
                </Link>
              }
            />
          </CardBody>
        </Card>
      </div>
      <ConfirmForm
        action={removeContactAction}
        fields={{ contactId: contact.id, seen: String(contact.revision) }}
        label="Remove"
        confirmLabel="Remove contact"
        pendingLabel="Removing…"
        variant="danger"
      >
        {contact.name} disappears from everybody’s list.
      </ConfirmForm>
    </div>
  );
}
