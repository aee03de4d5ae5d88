import { PERMISSIONS } from "@/lib/platform/actor";
import type { CsvColumn } from "@/lib/platform/csv";
import { EMPLOYMENT_LABEL, PERMISSION_LABEL, ROLE_LABEL } from "../labels";
import { isChange, ownRights } from "../rights";
import { STATE_LABEL } from "../states";
import type { StaffRow } from "./list";

/** Everything the list knows, whatever columns are shown. */
export const STAFF_CSV: CsvColumn<StaffRow>[] = [
  { header: "Name", value: ({ name }) => name },
  { header: "Email", value: ({ email }) => email },
  { header: "Employee ID", value: ({ staff }) => staff?.employeeId },
  { header: "Role", value: ({ staff }) => staff && ROLE_LABEL[staff.role] },
  { header: "Administrator", value: ({ isAdmin }) => yesNo(isAdmin) },
  { header: "Department", value: ({ staff }) => staff?.department },
  { header: "Employment", value: ({ staff }) => staff && EMPLOYMENT_LABEL[staff.employmentStatus] },
  { header: "Status", value: ({ state }) => STATE_LABEL[state] },
  { header: "Active requests", value: ({ load }) => load },
  { header: "Phone", value: ({ staff }) => staff?.phoneNumber },
  { header: "Reports to", value: ({ staff }) => staff?.reportsTo },
  { header: "Around the clock", value: ({ staff }) => staff && yesNo(staff.isAvailable24x7) },
  { header: "Employed since", value: ({ staff }) => staff?.hireDate },
  { header: "Last seen", value: ({ lastSeenAt }) => lastSeenAt?.toISOString() },
  ...PERMISSIONS.map((permission) => ({
    header: PERMISSION_LABEL[permission],
    value: ({ isAdmin, staff }: StaffRow) => yesNo(isAdmin || Boolean(staff?.[permission])),
  })),
  {
    header: "Differs from the role",
    value: ({ staff }) => staff && yesNo(isChange(ownRights(staff))),
  },
];

const yesNo = (value: boolean) => (value ? "yes" : "no");
