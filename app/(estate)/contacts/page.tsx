import { PhoneCall, Plus } from "lucide-react";
import type { Metadata } from "next";
import { ContactGroupCard } from "@/components/contacts/contact-group";
import { PrintButton } from "@/components/contacts/print-button";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { NoticeLine } from "@/components/ui/notice-line";
import { GROUPS } from "@/lib/contacts/groups";
import { canManageContacts } from "@/lib/contacts/permissions";
import { listContacts } from "@/lib/contacts/queries";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Emergency contacts" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const NOTICES = {
  added: "Added. Everybody finds it here now.",
  edited: "Your changes are saved.",
  removed: "Removed.",
};

export default async function ContactsPage({ searchParams }: Props) {
  const [actor, { notice }, { estateName }] = await Promise.all([
    requireUser(),
    searchParams,
    estateSettings(),
  ]);
  const contacts = await listContacts(actor);
  const mayEdit = canManageContacts(actor);
  const add = mayEdit && (
    <Link href="/contacts/new" className={`${buttonClass({ variant: "primary" })} print:hidden`}>
      <Plus aria-hidden="true" /> Add contact
    </Link>
  );

  return (
    <>
      <PageHeader
        title="Emergency contacts"
        description="If anybody is in danger, call first and report afterwards."
        action={
          contacts.length > 0 && (
            <>
              <PrintButton />
              {add}
            </>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <NoticeLine notices={NOTICES} notice={notice} />
        <p className="hidden font-semibold print:block">{estateName}</p>
        {contacts.length > 0 ? (
          <div className="gap-5 lg:columns-2 print:columns-1 [&>*]:mb-5">
            {GROUPS.map((group) => (
              <ContactGroupCard
                key={group}
                contacts={contacts.filter((each) => each.group === group)}
                mayEdit={mayEdit}
              />
            ))}
          </div>
        ) : (
          <Card>
            <EmptyState icon={<PhoneCall />} title="No contacts yet" action={add}>
              The numbers to call in an emergency will stand here. Everywhere in India, 112 reaches the
              police, the fire brigade and an ambulance.
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  );
}
