import { EMPLOYMENT_LABEL, RESIDENT_TYPE_LABEL, ROLE_LABEL } from "@/lib/people/labels";
import type { OwnProfile } from "@/lib/people/queries";
import { type EstateFormat, formatDate } from "@/lib/platform/format";

/** What the estate office knows of a person, as terms and values. */
export function facts({ email, resident, staff, isAdmin, createdAt }: OwnProfile, format: EstateFormat) {
  return [
    { term: "Email", value: email },
    ...(isAdmin ? [{ term: "Access", value: "Administrator" }] : []),
    ...(resident
      ? [{ term: "Flat", value: `${resident.flatNumber} · ${RESIDENT_TYPE_LABEL[resident.residentType]}` }]
      : []),
    ...(staff ? employment(staff, format) : []),
    { term: "With us since", value: formatDate(createdAt, format) },
  ];
}

function employment(staff: NonNullable<OwnProfile["staff"]>, format: EstateFormat) {
  return [
    { term: "Role", value: ROLE_LABEL[staff.role] },
    { term: "Employee ID", value: staff.employeeId },
    { term: "Department", value: staff.department ?? "–" },
    { term: "Employment", value: EMPLOYMENT_LABEL[staff.employmentStatus] },
    { term: "Employed since", value: formatDate(staff.hireDate, { ...format, timeZone: "UTC" }) },
    { term: "Reports to", value: staff.reportingTo?.user.name ?? "–" },
  ];
}
