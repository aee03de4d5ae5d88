import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { RowLink, Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ListPlace, ListState } from "@/lib/people/console/list-query";
import { RESIDENT_TYPE_LABEL } from "@/lib/people/labels";
import { RESIDENT_COLUMNS, type ResidentColumn } from "@/lib/people/residents/columns";
import type { ResidentRow } from "@/lib/people/residents/list";
import { type EstateFormat, formatDate, formatDateTime, formatRelative } from "@/lib/platform/format";
import { AccountStateBadge } from "../account-state-badge";
import { RowBox } from "../console/row-box";
import { ChooseAll } from "../console/row-choice";
import { SortTh } from "../console/sort-th";

const [, ...AFTER_NAME] = RESIDENT_COLUMNS;

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
  const shown = AFTER_NAME.filter(({ key }) => columns.includes(key));
  return (
    <Table label="Residents">
      <TableHead>
        <Th className="w-0">
          <ChooseAll />
        </Th>
        <SortTh {...{ place, list }} sort="name">
          Name
        </SortTh>
        {shown.map(({ key, label }) =>
          SORTED[key] ? (
            <SortTh key={key} {...{ place, list }} sort={SORTED[key]}>
              {label}
            </SortTh>
          ) : (
            <Th key={key}>{label}</Th>
          ),
        )}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <Td className="sm:py-0">{row.userId && <RowBox id={row.userId} name={row.name} />}</Td>
            <Td className="max-sm:pr-10">
              <RowLink href={`${place.base}/${row.id}`} className="font-medium">
                {row.name}
              </RowLink>
              {row.isCommitteeMember && (
                <Badge variant="accent" className="ml-2">
                  Committee
                </Badge>
              )}
              {row.isAdmin && <Badge className="ml-2">Administrator</Badge>}
              <span className="block max-w-56 truncate text-muted max-sm:max-w-full">
                {row.email ?? "No email"}
              </span>
            </Td>
            {shown.map(({ key, label }) => {
              const value = CELL[key](row, view);
              return (
                <Td key={key} label={label} className={value === none ? "max-sm:hidden" : undefined}>
                  {value}
                </Td>
              );
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const none = <span className="text-faint">–</span>;

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
