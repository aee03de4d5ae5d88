import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { LoadBar } from "@/components/ui/progress";
import { Time } from "@/components/ui/time";
import type { ListPlace, ListState } from "@/lib/people/console/list-query";
import { EMPLOYMENT_LABEL, ROLE_LABEL } from "@/lib/people/labels";
import { ownRights } from "@/lib/people/rights";
import { STAFF_COLUMNS, type StaffColumn } from "@/lib/people/staff/columns";
import type { StaffRow } from "@/lib/people/staff/list";
import { type EstateFormat, formatDate, formatDateTime, formatRelative } from "@/lib/platform/format";
import { AccountStateBadge } from "../account-state-badge";
import { none, PeopleTable } from "../console/people-table";
import { RightsMark } from "./rights-mark";

type View = { now: Date; format: EstateFormat; cap: number };

const SORTED: Partial<Record<StaffColumn, string>> = {
  employeeId: "employeeId",
  role: "role",
  department: "department",
  employment: "employment",
  load: "load",
  hired: "hired",
  seen: "seen",
};

/** The staff, a row each: columns on a desk, a card on a phone. */
export function StaffTable({
  rows,
  columns,
  place,
  list,
  view,
  choosable,
}: {
  rows: StaffRow[];
  columns: readonly StaffColumn[];
  place: ListPlace;
  list: ListState;
  view: View;
  choosable: boolean;
}) {
  return (
    <PeopleTable
      label="Staff"
      {...{ rows, place, list }}
      columns={STAFF_COLUMNS}
      shown={columns}
      sorted={SORTED}
      chosenAs={choosable ? ({ id }) => id : undefined}
      badges={({ isAdmin }) => isAdmin && <Badge className="ml-2">Administrator</Badge>}
      email={({ email }) => email}
      cell={(key, row) => (key === "name" ? row.name : CELL[key](row, view))}
    />
  );
}

const CELL: Record<Exclude<StaffColumn, "name">, (row: StaffRow, view: View) => ReactNode> = {
  employeeId: ({ staff }) => (staff ? <span className="tabular">{staff.employeeId}</span> : none),
  role: ({ staff }) => (staff ? ROLE_LABEL[staff.role] : none),
  department: ({ staff }) => staff?.department ?? none,
  employment: ({ staff }) => (staff ? EMPLOYMENT_LABEL[staff.employmentStatus] : none),
  status: ({ state }) => <AccountStateBadge state={state} />,
  load: ({ load, name, staff }, { cap }) =>
    staff || load ? <LoadBar value={load} max={cap} label={`Active requests of ${name}`} /> : none,
  permissions: ({ staff, isAdmin }) =>
    isAdmin ? <span className="text-muted">All</span> : staff ? <RightsMark own={ownRights(staff)} /> : none,
  phone: ({ staff }) =>
    staff ? <span className="whitespace-nowrap tabular">{staff.phoneNumber}</span> : none,
  reportsTo: ({ staff }) => staff?.reportsTo ?? none,
  around: ({ staff }) => (staff?.isAvailable24x7 ? "Yes" : none),
  hired: ({ staff }, { format }) =>
    staff ? formatDate(new Date(`${staff.hireDate}T00:00:00Z`), { ...format, timeZone: "UTC" }) : none,
  seen: ({ lastSeenAt }, { now, format }) =>
    lastSeenAt ? (
      <Time
        iso={lastSeenAt.toISOString()}
        relative={formatRelative(lastSeenAt, now, format)}
        exact={formatDateTime(lastSeenAt, format)}
      />
    ) : (
      none
    ),
};
