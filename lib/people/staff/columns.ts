import type { ColumnOf } from "../console/columns";

/** The columns of the staff list, in their order. */
export const STAFF_COLUMNS = [
  { key: "name", label: "Name", isDefault: true },
  { key: "employeeId", label: "Employee ID", isDefault: true },
  { key: "role", label: "Role", isDefault: true },
  { key: "department", label: "Department", isDefault: true },
  { key: "employment", label: "Employment", isDefault: true },
  { key: "status", label: "Status", isDefault: true },
  { key: "load", label: "Active requests", isDefault: true },
  { key: "permissions", label: "Permissions", isDefault: true },
  { key: "phone", label: "Phone", isDefault: false },
  { key: "reportsTo", label: "Reports to", isDefault: false },
  { key: "around", label: "Around the clock", isDefault: false },
  { key: "hired", label: "Employed since", isDefault: false },
  { key: "seen", label: "Last seen", isDefault: false },
] as const satisfies readonly ColumnOf<string>[];

export type StaffColumn = (typeof STAFF_COLUMNS)[number]["key"];
