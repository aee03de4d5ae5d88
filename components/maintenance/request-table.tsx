import { UserPlus } from "lucide-react";
import Link from "next/link";
import { Due } from "@/components/maintenance/due";
import { listHref } from "@/components/maintenance/list-url";
import { Moment } from "@/components/maintenance/moment";
import { PriorityMark } from "@/components/maintenance/priority-mark";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import type { View } from "@/components/maintenance/view";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { RequestRow } from "@/lib/maintenance/queries";
import type { ListRequestsInput } from "@/lib/maintenance/schema";

const deskOnly = "max-sm:hidden!";
const wideOnly = "max-sm:hidden! max-xl:hidden";

/** A page of requests: a table on a desk, cards on a phone. */
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
  return (
    // A block on a phone: a table is never narrower than its longest title.
    <Table label="Requests" className="max-sm:block">
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
        {showsAssignee && <Th className="max-lg:hidden">Assigned to</Th>}
        <Th
          sort={{ href: listHref(list, { sort: "due" }), ...(list.sort === "due" && { direction: "asc" }) }}
        >
          Due
        </Th>
        <Th className={wideOnly} sort={filedSort(list)}>
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
          <TableRow key={row.id}>
            <Td className="w-full min-w-0 sm:max-w-0">
              <Summary row={row} view={view} isQuick={isAssignable(row)} />
            </Td>
            <Td className={deskOnly}>
              <PriorityMark priority={row.priority} />
            </Td>
            <Td className={deskOnly}>
              <RequestStatusBadge status={row.status} />
            </Td>
            {showsAssignee && (
              <Td className="max-sm:hidden! max-w-44 truncate max-lg:hidden">
                {row.assignedTo?.name ?? <span className="text-faint">Nobody yet</span>}
              </Td>
            )}
            <Td className={deskOnly}>
              <Due request={row} view={view} short />
            </Td>
            <Td className={cx(wideOnly, "whitespace-nowrap text-muted")}>
              <Moment at={row.createdAt} view={view} />
            </Td>
            {quick && (
              <Td
                className={cx(
                  "max-sm:absolute! max-sm:right-3 max-sm:bottom-2 sm:w-0 sm:pr-4",
                  !isAssignable(row) && deskOnly,
                )}
              >
                {isAssignable(row) && <AssignLink row={row} back={listHref(list, { cursor: list.cursor })} />}
              </Td>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function filedSort(list: ListRequestsInput) {
  if (list.sort === "newest") return { href: listHref(list, { sort: "oldest" }), direction: "desc" as const };
  if (list.sort === "oldest") return { href: listHref(list, { sort: "newest" }), direction: "asc" as const };
  return { href: listHref(list, { sort: "newest" }) };
}

/** The title's link covers the row; what a phone has no columns for stands below it. */
function Summary({ row, view, isQuick }: { row: RequestRow; view: View; isQuick: boolean }) {
  return (
    <div className="grid min-w-0 flex-1 grid-cols-1 gap-0.5">
      <p className="flex items-center justify-between gap-3 text-muted text-xs">
        <span className="truncate tabular">
          {row.ticketNumber} · {row.flatNumber}
          <span className="max-sm:hidden"> · {row.category.name}</span>
        </span>
        <RequestStatusBadge status={row.status} className="sm:hidden" />
      </p>
      <Link
        href={`/maintenance/${row.ticketNumber}`}
        prefetch={false}
        className="truncate rounded-sm font-medium text-base text-ink after:absolute after:inset-0 sm:text-sm"
      >
        {row.title}
      </Link>
      <p
        className={cx(
          "mt-1 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-0.5 text-muted text-sm sm:hidden",
          isQuick && "pr-28",
        )}
      >
        <PriorityMark priority={row.priority} />
        <Due request={row} view={view} />
        <span>{row.assignedTo?.name ?? row.category.name}</span>
        <Moment at={row.createdAt} view={view} className="text-faint" />
      </p>
    </div>
  );
}

function AssignLink({ row, back }: { row: RequestRow; back: string }) {
  const label = row.assignedTo ? "Reassign" : "Assign";
  return (
    <Link
      href={`/maintenance/${row.ticketNumber}/assign?back=${encodeURIComponent(back)}`}
      prefetch={false}
      aria-label={`${label} ${row.ticketNumber}`}
      className={cx(buttonClass({ size: "sm" }), "relative")}
    >
      <UserPlus aria-hidden="true" /> {label}
    </Link>
  );
}
