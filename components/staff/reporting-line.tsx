import { Phone } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { linkClass } from "@/components/ui/link-class";
import { ROLE_LABEL } from "@/lib/people/labels";
import { readablePhone } from "@/lib/people/phone";
import type { InLine } from "@/lib/people/reporting-line";

/** Whom one reports to, up to the top, and who reports to one. */
export function ReportingLine({ superiors, reports }: { superiors: InLine[]; reports: InLine[] }) {
  return (
    <div className="grid gap-5">
      <People
        title="You report to"
        people={superiors}
        none="Nobody: you stand at the top of the reporting line."
      />
      <People title="They report to you" people={reports} none="Nobody reports to you." />
    </div>
  );
}

const People = ({ title, people, none }: { title: string; people: InLine[]; none: string }) => (
  <div className="grid gap-2">
    <h3 className="text-muted text-sm">{title}</h3>
    {people.length === 0 && <p className="text-sm">{none}</p>}
    <ul className="grid gap-1">
      {people.map(({ userId, name, role, phoneNumber }) => (
        <li key={userId} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <Avatar name={name} />
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{name}</span>
            <span className="text-muted">{ROLE_LABEL[role]}</span>
          </span>
          <a
            href={`tel:${phoneNumber}`}
            className={`${linkClass} inline-flex min-h-control items-center gap-1.5 tabular`}
          >
            <Phone aria-hidden="true" className="size-3.5" /> {readablePhone(phoneNumber)}
          </a>
        </li>
      ))}
    </ul>
  </div>
);
