import { Late } from "@/components/maintenance/console/late";
import { Due } from "@/components/maintenance/due";
import { listHref } from "@/components/maintenance/list-url";
import { priorityClass } from "@/components/maintenance/priority-mark";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import type { View } from "@/components/maintenance/view";
import { Checkbox } from "@/components/ui/checkbox";
import { ChooseAll } from "@/components/ui/choose-all";
import { cx } from "@/components/ui/cx";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ConsoleRow } from "@/lib/maintenance/console-list";
import { priorityLabel } from "@/lib/maintenance/priority";
import type { ListRequestsInput } from "@/lib/maintenance/schema";
import { isActive } from "@/lib/maintenance/status";
import { formatDateTime, formatDuration, formatMoney } from "@/lib/platform/format";

/** Every request with what a manager compares; each row can be chosen. Stands in the form of the bulk bar. */
export function ConsoleTable({
  rows,
  list,
  base,
  view,
}: {
  rows: ConsoleRow[];
  list: ListRequestsInput;
  base: string;
  view: View;
}) {
  const sorted = (sort: ListRequestsInput["sort"], direction: "asc" | "desc") => ({
    href: listHref(list, { sort }, base),
    ...(list.sort === sort && { direction }),
  });
  const showsCosts = rows.some((row) => row.showsCosts);
  return (
    <Table label="Requests" className="sm:[&_td]:px-2 sm:[&_th]:px-2">
      <TableHead>
        <Th className="w-0">
          <ChooseAll rows="input[name=ticket]" label="Choose all on this page" />
        </Th>
        <Th>Request</Th>
        <Th>Flat</Th>
        <Th className="max-xl:hidden">Category</Th>
        <Th sort={sorted("priority", "desc")}>Priority</Th>
        <Th>Status</Th>
        <Th>Assigned to</Th>
        <Th sort={list.sort === "newest" ? sorted("oldest", "asc") : sorted("newest", "desc")}>Age</Th>
        <Th sort={sorted("due", "asc")}>Due or late</Th>
        <Th numeric className="max-xl:hidden">
          Rating
        </Th>
        {showsCosts && (
          <Th numeric className="max-xl:hidden">
            Cost
          </Th>
        )}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.ticketNumber} row={row} view={view} showsCosts={showsCosts} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({ row, view, showsCosts }: { row: ConsoleRow; view: View; showsCosts: boolean }) {
  return (
    <TableRow>
      <Td className="w-0 max-sm:absolute max-sm:top-1 max-sm:right-1 max-sm:w-auto sm:pr-0">
        <Checkbox
          name="ticket"
          value={row.ticketNumber}
          label={`Choose ${row.ticketNumber}`}
          hideLabel
          data-row
        />
      </Td>
      <Td className="min-w-44 max-sm:pr-12">
        <p className="text-muted text-xs tabular">{row.ticketNumber}</p>
        <a
          href={`/maintenance/${row.ticketNumber}`}
          className="line-clamp-2 rounded-sm font-medium text-ink hover:underline"
        >
          {row.title}
        </a>
      </Td>
      <Td label="Flat" className="whitespace-nowrap">
        {row.flatNumber}
      </Td>
      <Td label="Category" className="max-xl:sm:hidden">
        {row.category.name}
      </Td>
      <Td label="Priority" className="whitespace-nowrap">
        <span className={`mark ${priorityClass(row.priority)}`}>{priorityLabel(row.priority)}</span>
      </Td>
      <Td label="Status">
        <RequestStatusBadge status={row.status} />
      </Td>
      <Td label="Assigned to">
        {row.assignedTo?.name ?? <span className="whitespace-nowrap text-faint">Nobody yet</span>}
      </Td>
      <Td label="Age" className="whitespace-nowrap text-muted tabular">
        <Time
          iso={row.createdAt.toISOString()}
          relative={formatDuration(view.now.getTime() - row.createdAt.getTime())}
          exact={`Filed ${formatDateTime(row.createdAt, view.format)}`}
        />
      </Td>
      <Td label="Due or late" className={row.estimatedCompletion ? undefined : "max-sm:hidden!"}>
        {isActive(row.status) ? <Due request={row} view={view} /> : <Late row={row} view={view} />}
      </Td>
      <Td label="Rating" numeric className={cx("max-xl:sm:hidden", !row.residentRating && "max-sm:hidden!")}>
        {row.residentRating ? `${row.residentRating}/5` : <span className="text-faint">–</span>}
      </Td>
      {showsCosts && (
        <Td
          label="Cost"
          numeric
          className={cx(
            "whitespace-nowrap max-xl:sm:hidden",
            !row.actualCost && !row.estimatedCost && "max-sm:hidden!",
          )}
        >
          <Cost row={row} view={view} />
        </Td>
      )}
    </TableRow>
  );
}

/** What it cost or, until that is known, what it is expected to. */
function Cost({ row: { actualCost, estimatedCost }, view }: { row: ConsoleRow; view: View }) {
  if (actualCost) return <>{formatMoney(actualCost, view.format)}</>;
  if (!estimatedCost) return <span className="text-faint">–</span>;
  return (
    <span className="text-muted" title="Estimated">
      ~{formatMoney(estimatedCost, view.format)}
    </span>
  );
}
