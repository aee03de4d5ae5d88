import { Due } from "@/components/maintenance/due";
import { listHref } from "@/components/maintenance/list-url";
import { Moment } from "@/components/maintenance/moment";
import { priorityClass } from "@/components/maintenance/priority-mark";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import type { View } from "@/components/maintenance/view";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { SoftLinks } from "@/components/ui/soft-links";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { priorityLabel } from "@/lib/maintenance/priority";
import type { RequestRow } from "@/lib/maintenance/queries";
import type { ListRequestsInput } from "@/lib/maintenance/schema";

const assignClass = cx(buttonClass({ size: "sm" }), iconClass("user-plus"));

/** A page of requests: a table on a desk, the same rows as cards on a phone (`.requests` in app/components.css). */
export function RequestTable({
  rows,
  list,
  view,
  showsAssignee,
  isAssignable,
}: {
  rows: RequestRow[];
  list: ListRequestsInput;
  view: View;
  /** Residents see their own flat's requests: who files is no news to them. */
  showsAssignee: boolean;
  isAssignable: (row: RequestRow) => boolean;
}) {
  const quick = rows.some(isAssignable);
  const back = encodeURIComponent(listHref(list, { cursor: list.cursor }));
  return (
    <SoftLinks>
      <Table label="Requests" className={cx("requests", !showsAssignee && "own")}>
        <TableHead>
          <Th>Request</Th>
          <Th
            sort={{
              href: listHref(list, { sort: "priority" }),
              ...(list.sort === "priority" && { direction: "desc" }),
            }}
          >
            Priority
          </Th>
          <Th>Status</Th>
          <Th className="who">Assigned to</Th>
          <Th
            sort={{ href: listHref(list, { sort: "due" }), ...(list.sort === "due" && { direction: "asc" }) }}
          >
            Due
          </Th>
          <Th className="filed" sort={filedSort(list)}>
            Filed
          </Th>
          {quick && (
            <Th>
              <span className="sr-only">Assign</span>
            </Th>
          )}
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.ticketNumber}>
              <Td className="what">
                <p>
                  {`${row.ticketNumber} · ${row.flatNumber}`}
                  <span className="desk">{` · ${row.category.name}`}</span>
                </p>
                <a href={`/maintenance/${row.ticketNumber}`} className="row-link">
                  {row.title}
                </a>
              </Td>
              <Td className={`priority ${priorityClass(row.priority)}`}>{priorityLabel(row.priority)}</Td>
              <Td className="status">
                <RequestStatusBadge status={row.status} />
              </Td>
              <Td className="who">{row.assignedTo?.name ?? <Nobody row={row} />}</Td>
              <Td>
                <Due request={row} view={view} />
              </Td>
              <Td className="filed">
                <Moment at={row.createdAt} view={view} />
              </Td>
              {quick && (
                <Td className="quick">{isAssignable(row) && <AssignLink row={row} back={back} />}</Td>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </SoftLinks>
  );
}

function filedSort(list: ListRequestsInput) {
  if (list.sort === "newest") return { href: listHref(list, { sort: "oldest" }), direction: "desc" as const };
  if (list.sort === "oldest") return { href: listHref(list, { sort: "newest" }), direction: "asc" as const };
  return { href: listHref(list, { sort: "newest" }) };
}

/** A phone says what it is about instead: the category has no other place there. */
const Nobody = ({ row }: { row: RequestRow }) => (
  <>
    <span className="desk text-faint">Nobody yet</span>
    <span className="phone">{row.category.name}</span>
  </>
);

function AssignLink({ row, back }: { row: RequestRow; back: string }) {
  const label = row.assignedTo ? "Reassign" : "Assign";
  return (
    <a
      href={`/maintenance/${row.ticketNumber}/assign?back=${back}`}
      aria-label={`${label} ${row.ticketNumber}`}
      className={assignClass}
    >
      {label}
    </a>
  );
}
