import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContactForm } from "@/components/contacts/contact-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { canManageContacts } from "@/lib/contacts/permissions";
import { requireUser } from "@/lib/web/session";
import { addContactAction } from "../actions";

export const metadata: Metadata = { title: "Add contact" };

export default async function NewContactPage() {
  const actor = await requireUser();
  if (!canManageContacts(actor)) notFound();
  return (
    <div className="max-w-form">
      <PageHeader breadcrumbs={[{ href: "/contacts", label: "Emergency contacts" }]} title="Add contact" />
      <Card>
        <CardBody>
          <ContactForm
            action={addContactAction}
            submitLabel="Add contact"
            secondary={
              <Link href="/contacts" className={buttonClass({ variant: "ghost" })}>
                Back
              </Link>
            }
          />
        </CardBody>
      </Card>
    </div>
  );
}
