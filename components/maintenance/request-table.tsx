import { listHref } from "@/components/maintenance/list-url";
import { type RequestRowData, RequestRows, type Sorts } from "@/components/maintenance/request-rows";
import type { View } from "@/components/maintenance/view";
import { isOverdue } from "@/lib/maintenance/overdue";
import type { RequestRow } from "@/lib/maintenance/queries";
import type { ListRequestsInput } from "@/lib/maintenance/schema";
import { isActive } from "@/lib/maintenance/status";
import { formatDateTime, formatDuration, formatRelative } from "@/lib/platform/format";

/**
 * A page of requests. The rows are drawn by a client component from plain data: as elements they would be in the
 * answer twice, and take a third of its time.
 */
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
  return (
    <RequestRows
      rows={rows.map((row) => ({ ...dataOf(row, view), ...(isAssignable(row) && { canAssign: true }) }))}
      sorts={sortsOf(list)}
      back={encodeURIComponent(listHref(list, { cursor: list.cursor }))}
      isOwn={!showsAssignee}
    />
  );
}

function dataOf(row: RequestRow, view: View): RequestRowData {
  const { ticketNumber, flatNumber, title, status, priority, createdAt, estimatedCompletion: due } = row;
  return {
    ticket: ticketNumber,
    flat: flatNumber,
    title,
    category: row.category.name,
    status,
    priority,
    ...(row.assignedTo && { assignee: row.assignedTo.name }),
    ...(due && isActive(status) && { due: dueOf(row, due, view) }),
    filed: [
      createdAt.toISOString(),
      formatRelative(createdAt, view.now, view.format),
      formatDateTime(createdAt, view.format),
    ],
  };
}

function dueOf(row: RequestRow, due: Date, view: View): RequestRowData["due"] {
  const isLate = isOverdue(row, view.now);
  const distance = formatDuration(due.getTime() - view.now.getTime());
  return {
    isLate,
    at: [
      due.toISOString(),
      isLate ? `Overdue by ${distance}` : `Due in ${distance}`,
      `Due ${formatDateTime(due, view.format)}`,
    ],
  };
}

function sortsOf(list: ListRequestsInput): Sorts {
  const { sort } = list;
  return {
    priority: {
      href: listHref(list, { sort: "priority" }),
      ...(sort === "priority" && { direction: "desc" }),
    },
    due: { href: listHref(list, { sort: "due" }), ...(sort === "due" && { direction: "asc" }) },
    filed: {
      href: listHref(list, { sort: sort === "newest" ? "oldest" : "newest" }),
      ...(sort === "newest" && { direction: "desc" }),
      ...(sort === "oldest" && { direction: "asc" }),
    },
  };
}
