import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { linkClass } from "@/components/ui/link-class";
import { Time } from "@/components/ui/time";

export type AccessItem = {
  id: string;
  what: string;
  who: string;
  role: string;
  /** A ticket number, "record", "list" or "audit". */
  subject: string;
  at: { iso: string; relative: string; exact: string };
};

/** Who was shown this person's data, newest first. */
export function AccessList({ items, nextHref }: { items: AccessItem[]; nextHref: string | undefined }) {
  if (!items.length)
    return (
      <p className="text-muted text-sm">Nobody yet. Each time somebody of the staff does, it appears here.</p>
    );
  return (
    <div className="grid gap-4">
      <ul className="divide-y divide-line text-sm">
        {items.map(({ id, what, who, role, subject, at }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5 py-2.5 first:pt-0"
          >
            <span>
              <span className="font-medium">{who}</span> <Badge>{role}</Badge>
              <span className="block text-muted">
                {what} <Where subject={subject} />
              </span>
            </span>
            <Time {...at} className="text-faint" />
          </li>
        ))}
      </ul>
      {nextHref && (
        <Link href={nextHref} className={`${buttonClass({ size: "sm" })} justify-self-start`}>
          Older
        </Link>
      )}
    </div>
  );
}

function Where({ subject }: { subject: string }): ReactNode {
  if (subject === "record") return "in your record";
  if (subject === "list") return "in the list of residents";
  if (subject === "audit") return "in the audit";
  return (
    <>
      {"with request "}
      <Link href={`/maintenance/${subject}`} prefetch={false} className={linkClass}>
        {subject}
      </Link>
    </>
  );
}
