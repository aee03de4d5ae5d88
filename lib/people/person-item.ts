import type { UserStatus } from "@/lib/generated/prisma/enums";
import { type EstateFormat, formatDateTime, formatRelative } from "@/lib/platform/format";
import { EMPLOYMENT_LABEL, RESIDENT_TYPE_LABEL, ROLE_LABEL } from "./labels";
import type { OwnerMatch } from "./owner-match";
import type { PersonRow } from "./queries";

/** A person as the console's lists show them. */
export type PersonItem = {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  about: string;
  verified: boolean;
  mayDecide: boolean;
  status: UserStatus;
  emailVerifiedAt: Date | null;
  approvedAt: Date | null;
  rejectedAt: Date | null;
  registered: { iso: string; relative: string; exact: string };
  ownerMatch?: OwnerMatch | undefined;
};

export function personItem(row: PersonRow, now: Date, format: EstateFormat): PersonItem {
  const { id, name, email, status, mayDecide, emailVerifiedAt, approvedAt, rejectedAt, createdAt } = row;
  return {
    id,
    name,
    email,
    status,
    mayDecide,
    emailVerifiedAt,
    approvedAt,
    rejectedAt,
    phone: row.resident?.phoneNumber ?? row.staff?.phoneNumber ?? null,
    about: aboutOf(row),
    verified: emailVerifiedAt !== null,
    ownerMatch: row.ownerMatch,
    registered: {
      iso: createdAt.toISOString(),
      relative: formatRelative(createdAt, now, format),
      exact: formatDateTime(createdAt, format),
    },
  };
}

function aboutOf({ resident, staff, isAdmin }: PersonRow): string {
  const parts = [
    isAdmin && "Administrator",
    resident && `${resident.flatNumber} · ${RESIDENT_TYPE_LABEL[resident.residentType]}`,
    resident?.isCommitteeMember && "Committee",
    staff && `${ROLE_LABEL[staff.role]} · ${staff.employeeId} · ${EMPLOYMENT_LABEL[staff.employmentStatus]}`,
  ];
  return parts.filter(Boolean).join(" · ");
}
