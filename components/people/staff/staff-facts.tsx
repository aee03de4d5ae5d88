import Link from "next/link";
import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { linkClass } from "@/components/ui/link-class";
import { LoadBar } from "@/components/ui/progress";
import { countPeople } from "@/lib/people/bulk/actions";
import { EMPLOYMENT_LABEL, ROLE_LABEL } from "@/lib/people/labels";
import type { StaffPerson } from "@/lib/people/staff/queries";
import { type EstateFormat, formatDate } from "@/lib/platform/format";
import { PhoneLink } from "../phone-link";

type Fact = { term: string; value: ReactNode };

/** Everything known about a member of staff. */
export function StaffFacts({
  person,
  cap,
  format,
}: {
  person: StaffPerson;
  cap: number;
  format: EstateFormat;
}) {
  const { staff } = person;
  return (
    <Card>
      <CardHeader title="Facts" />
      <CardBody className="grid gap-x-10 sm:grid-cols-2">
        <DefinitionList items={contactFacts(person)} />
        {staff && (
          <DefinitionList
            className="max-sm:mt-2.5 max-sm:border-t max-sm:pt-2.5"
            items={workFacts({ ...person, staff }, cap, format)}
          />
        )}
      </CardBody>
    </Card>
  );
}

const contactFacts = ({ email, emailBouncedAt, staff }: StaffPerson): Fact[] => [
  {
    term: "Email",
    value: (
      <>
        <a href={`mailto:${email}`} className={`${linkClass} break-all`}>
          {email}
        </a>
        {emailBouncedAt && <span className="block text-alert">Mails to it come back</span>}
      </>
    ),
  },
  ...(staff
    ? [
        { term: "Phone", value: <PhoneLink number={staff.phoneNumber} /> },
        { term: "Other phone", value: <PhoneLink number={staff.alternatePhone} /> },
        { term: "Emergency contact", value: staff.emergencyContactName ?? "–" },
        { term: "Their phone", value: <PhoneLink number={staff.emergencyContactPhone} /> },
      ]
    : []),
];

type Employed = StaffPerson & { staff: NonNullable<StaffPerson["staff"]> };

const workFacts = ({ id, name, staff, _count }: Employed, cap: number, format: EstateFormat): Fact[] => [
  {
    term: "Active requests",
    value: (
      <Link href={`/maintenance?assignee=${id}`} prefetch={false}>
        <LoadBar value={_count.assignedRequests} max={cap} label={`Active requests of ${name}`} />
      </Link>
    ),
  },
  { term: "Role", value: ROLE_LABEL[staff.role] },
  { term: "Department", value: staff.department ?? "–" },
  { term: "Employment", value: EMPLOYMENT_LABEL[staff.employmentStatus] },
  { term: "Since", value: formatDate(staff.hireDate, { ...format, timeZone: "UTC" }) },
  {
    term: "Reports to",
    value: staff.reportingTo ? (
      <Link
        href={`/admin-panel/staff-management/${staff.reportingTo.user.id}`}
        prefetch={false}
        className={linkClass}
      >
        {staff.reportingTo.user.name}
      </Link>
    ) : (
      "–"
    ),
  },
  { term: "Leads", value: staff._count.reports ? countPeople(staff._count.reports) : "–" },
  { term: "Working hours", value: staff.workSchedule ?? "–" },
  { term: "Around the clock", value: staff.isAvailable24x7 ? "Yes" : "No" },
];
