import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { ListPlace, ListState } from "@/lib/people/console/list-query";
import { RESIDENT_TYPE_LABEL } from "@/lib/people/labels";
import { RESIDENT_COLUMNS, type ResidentColumn } from "@/lib/people/residents/columns";
import type { ResidentRow } from "@/lib/people/residents/list";
import { type EstateFormat, formatDate, formatDateTime, formatRelative } from "@/lib/platform/format";
import { AccountStateBadge } from "../account-state-badge";
import { none, PeopleTable } from "../console/people-table";

type View = { now: Date; format: EstateFormat };

const SORTED: Partial<Record<ResidentColumn, string>> = {
  flat: "flat",
  type: "type",
  requests: "requests",
  registered: "registered",
  movedIn: "movedIn",
  seen: "seen",
};

/** The residents, a row each: columns on a desk, a card on a phone. */
export function ResidentTable({
  rows,
  columns,
  place,
  list,
  view,
}: {
  rows: ResidentRow[];
  columns: readonly ResidentColumn[];
  place: ListPlace;
  list: ListState;
  view: View;
}) {
  return (
    <PeopleTable
      label="Residents"
      {...{ rows, place, list }}
      columns={RESIDENT_COLUMNS}
      shown={columns}
      sorted={SORTED}
      chosenAs={({ userId }) => userId}
      badges={({ isCommitteeMember, isAdmin }) => (
        <>
          {isCommitteeMember && (
            <Badge variant="accent" className="ml-2">
              Committee
            </Badge>
          )}
          {isAdmin && <Badge className="ml-2">Administrator</Badge>}
        </>
      )}
      email={({ email }) => email ?? "No email"}
      cell={(key, row) => (key === "name" ? row.name : CELL[key](row, view))}
    />
  );
}

const CELL: Record<Exclude<ResidentColumn, "name">, (row: ResidentRow, view: View) => ReactNode> = {
  flat: ({ flatNumber }) => <span className="whitespace-nowrap tabular">{flatNumber}</span>,
  type: ({ residentType }) => RESIDENT_TYPE_LABEL[residentType],
  phone: ({ phoneNumber }) =>
    phoneNumber ? <span className="whitespace-nowrap tabular">{phoneNumber}</span> : none,
  status: ({ state }) => <AccountStateBadge state={state} />,
  requests: ({ open }) => (open ? <span className="tabular">{open}</span> : none),
  registered: ({ createdAt }, { now, format }) => moment(createdAt, now, format),
  movedIn: ({ moveInDate }, { format }) => day(moveInDate, format),
  movedOut: ({ movedOutOn }, { format }) => day(movedOutOn, format),
  seen: ({ lastSeenAt }, { now, format }) => (lastSeenAt ? moment(lastSeenAt, now, format) : none),
};

const moment = (at: Date, now: Date, format: EstateFormat) => (
  <Time
    iso={at.toISOString()}
    relative={formatRelative(at, now, format)}
    exact={formatDateTime(at, format)}
    className="whitespace-nowrap"
  />
);

const day = (iso: string | null, format: EstateFormat) =>
  iso ? formatDate(new Date(`${iso}T00:00:00Z`), { ...format, timeZone: "UTC" }) : none;
