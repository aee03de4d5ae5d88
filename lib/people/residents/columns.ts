import type { ColumnOf } from "../console/columns";

/** The columns of the residents' list, in their order. */
export const RESIDENT_COLUMNS = [
  { key: "name", label: "Name", isDefault: true },
  { key: "flat", label: "Flat", isDefault: true },
  { key: "type", label: "Type", isDefault: true },
  { key: "phone", label: "Phone", isDefault: true },
  { key: "status", label: "Status", isDefault: true },
  { key: "requests", label: "Open requests", isDefault: true },
  { key: "registered", label: "Registered", isDefault: true },
  { key: "movedIn", label: "Moved in", isDefault: false },
  { key: "movedOut", label: "Moved out", isDefault: false },
  { key: "seen", label: "Last seen", isDefault: false },
] as const satisfies readonly ColumnOf<string>[];

export type ResidentColumn = (typeof RESIDENT_COLUMNS)[number]["key"];
