import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { GROUP_LABEL } from "@/lib/contacts/groups";
import type { ContactView } from "@/lib/contacts/queries";

/** The numbers of one group, each a button that calls; on paper, large figures. */
export function ContactGroupCard({ contacts, mayEdit }: { contacts: ContactView[]; mayEdit: boolean }) {
  const [first] = contacts;
  if (!first) return null;
  return (
    <Card className="break-inside-avoid overflow-hidden print:rounded-none print:border-x-0 print:border-b-0">
      <CardHeader title={GROUP_LABEL[first.group]} />
      <ul className="divide-y divide-line">
        {contacts.map((contact) => (
          <Contact key={contact.id} contact={contact} mayEdit={mayEdit} />
        ))}
      </ul>
    </Card>
  );
}

function Contact({ contact, mayEdit }: { contact: ContactView; mayEdit: boolean }) {
  const shown = spaced(contact.phone);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
      <div className="grid min-w-0 flex-[1_1_11rem] gap-0.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {contact.name}
          {contact.is24x7 && <Badge variant="accent">24×7</Badge>}
        </p>
        {contact.note && <p className="text-muted text-sm">{contact.note}</p>}
        {mayEdit && (
          <p className="text-sm print:hidden">
            <Link
              href={`/contacts/${contact.id}/edit`}
              className={`${linkClass} inline-flex min-h-control items-center md:min-h-6 pointer-coarse:min-h-control`}
            >
              Edit<span className="sr-only"> {contact.name}</span>
            </Link>
          </p>
        )}
      </div>
      <a
        href={`tel:${contact.phone}`}
        aria-label={`Call ${contact.name}, ${shown}`}
        className={cx(
          buttonClass(),
          iconClass("phone"),
          "shrink-0 tabular print:border-0 print:p-0 print:text-lg print:before:hidden",
        )}
      >
        {shown}
      </a>
    </li>
  );
}

/** "+91 98450 12345": Indian numbers as people read them; any other as it is dialled. */
const spaced = (phone: string): string => phone.replace(/^\+91(\d{5})(\d{5})$/, "+91 $1 $2");
