import Link from "next/link";
import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { linkClass } from "@/components/ui/link-class";
import { RESIDENT_TYPE_LABEL } from "@/lib/people/labels";
import type { FlatMate, ResidentPerson } from "@/lib/people/residents/queries";
import { type EstateFormat, formatDate } from "@/lib/platform/format";
import { PhoneLink } from "../phone-link";

type Fact = { term: string; value: ReactNode };

/** Everything known about a resident, and who else is in the flat. */
export function ResidentFacts({
  resident,
  mates,
  base,
  format,
}: {
  resident: ResidentPerson;
  mates: FlatMate[];
  base: string;
  format: EstateFormat;
}) {
  return (
    <Card>
      <CardHeader title="Facts" />
      <CardBody className="grid gap-x-10 sm:grid-cols-2">
        <DefinitionList items={contactFacts(resident)} />
        <DefinitionList
          className="max-sm:mt-2.5 max-sm:border-t max-sm:pt-2.5"
          items={homeFacts(resident, mates, base, format)}
        />
      </CardBody>
    </Card>
  );
}

function contactFacts({ user, ...resident }: ResidentPerson): Fact[] {
  const email = user?.email ?? resident.contactEmail;
  return [
    {
      term: "Email",
      value: email ? (
        <>
          <a href={`mailto:${email}`} className={`${linkClass} break-all`}>
            {email}
          </a>
          {user?.emailBouncedAt && <span className="block text-alert">Mails to it come back</span>}
        </>
      ) : (
        "–"
      ),
    },
    { term: "Phone", value: <PhoneLink number={resident.phoneNumber} /> },
    { term: "Other phone", value: <PhoneLink number={resident.alternatePhone} /> },
    { term: "Emergency contact", value: resident.emergencyContactName ?? "–" },
    { term: "Their phone", value: <PhoneLink number={resident.emergencyContactPhone} /> },
  ];
}

function homeFacts(resident: ResidentPerson, mates: FlatMate[], base: string, format: EstateFormat): Fact[] {
  const day = (at: Date | null) => (at ? formatDate(at, { ...format, timeZone: "UTC" }) : "–");
  return [
    {
      term: "Flat",
      value: (
        <Link
          href={`/maintenance?tab=all&q=${encodeURIComponent(resident.flatNumber)}`}
          prefetch={false}
          className={linkClass}
        >
          {resident.flatNumber}
        </Link>
      ),
    },
    { term: "Type", value: RESIDENT_TYPE_LABEL[resident.residentType] },
    { term: "Committee", value: resident.isCommitteeMember ? "Member" : "No" },
    { term: "Moved in", value: day(resident.moveInDate) },
    ...(resident.movedOutOn ? [{ term: "Moved out", value: day(resident.movedOutOn) }] : []),
    ...(resident.user ? [{ term: "Open requests", value: resident.user._count.requests || "–" }] : []),
    {
      term: "Also in the flat",
      value: mates.length
        ? mates.map(({ id, name, residentType }) => (
            <span key={id} className="block">
              <Link href={`${base}/${id}`} prefetch={false} className={linkClass}>
                {name}
              </Link>
              <span className="text-muted">, {RESIDENT_TYPE_LABEL[residentType].toLowerCase()}</span>
            </span>
          ))
        : "–",
    },
  ];
}
