"use client";
import { priorityClass } from "@/components/maintenance/priority-mark";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { SoftLinks } from "@/components/ui/soft-links";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { priorityLabel } from "@/lib/maintenance/priority";
import type { RequestRow } from "@/lib/maintenance/queries";

/** An instant, as it is read, and exactly. */
type Told = [iso: string, relative: string, exact: string];
type Sort = { href: string; direction?: "asc" | "desc" };

export type Sorts = { priority: Sort; due: Sort; filed: Sort };
export type RequestRowData = {
  ticket: string;
  flat: string;
  title: string;
  category: string;
  status: RequestRow["status"];
  priority: number;
  assignee?: string;
  due?: { at: Told; isLate: boolean };
  filed: Told;
  canAssign?: boolean;
};

const assignClass = cx(buttonClass({ size: "sm" }), iconClass("user-plus"));
const dueClass = `mark ${iconClass("clock")} text-muted`;
const lateClass = `mark ${iconClass("alarm-clock")} font-medium text-alert`;

/** A table on a desk, the same rows as cards on a phone (`.requests` in app/styles/requests.css). */
export function RequestRows({
  rows,
  sorts,
  back,
  isOwn,
}: {
  rows: RequestRowData[];
  sorts: Sorts;
  /** The list's own address, encoded. */
  back: string;
  isOwn: boolean;
}) {
  const quick = rows.some(({ canAssign }) => canAssign);
  return (
    <SoftLinks>
      <Table label="Requests" className={cx("requests", isOwn && "own")}>
        <TableHead>
          <Th>Request</Th>
          <Th sort={sorts.priority}>Priority</Th>
          <Th>Status</Th>
          <Th className="who">Assigned to</Th>
          <Th sort={sorts.due}>Due</Th>
          <Th className="filed" sort={sorts.filed}>
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
            <TableRow key={row.ticket}>
              <Td className="what">
                <p>
                  {`${row.ticket} · ${row.flat}`}
                  <span className="desk">{` · ${row.category}`}</span>
                </p>
                <a href={`/maintenance/${row.ticket}`} className="row-link">
                  {row.title}
                </a>
              </Td>
              <Td className={`priority ${priorityClass(row.priority)}`}>{priorityLabel(row.priority)}</Td>
              <Td className="status">
                <RequestStatusBadge status={row.status} />
              </Td>
              <Td className="who">{row.assignee ?? <Nobody category={row.category} />}</Td>
              <Td>
                {row.due && <Moment told={row.due.at} className={row.due.isLate ? lateClass : dueClass} />}
              </Td>
              <Td className="filed">
                <Moment told={row.filed} />
              </Td>
              {quick && <Td className="quick">{row.canAssign && <AssignLink row={row} back={back} />}</Td>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </SoftLinks>
  );
}

const Moment = ({ told: [iso, relative, exact], className }: { told: Told; className?: string }) => (
  <Time iso={iso} relative={relative} exact={exact} className={className} />
);

/** A phone says what it is about instead: the category has no other place there. */
const Nobody = ({ category }: { category: string }) => (
  <>
    <span className="desk text-faint">Nobody yet</span>
    <span className="phone">{category}</span>
  </>
);

function AssignLink({ row: { ticket, assignee }, back }: { row: RequestRowData; back: string }) {
  const label = assignee ? "Reassign" : "Assign";
  return (
    <a
      href={`/maintenance/${ticket}/assign?back=${back}`}
      aria-label={`${label} ${ticket}`}
      className={assignClass}
    >
      {label}
    </a>
  );
}
