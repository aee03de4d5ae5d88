import type { Actor } from "@/lib/platform/actor";
import type { CsvColumn } from "@/lib/platform/csv";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";
import { type ConsoleRow, listChosenRequests, listConsoleRequests } from "./console-list";
import { isOverdue } from "./overdue";
import { priorityLabel } from "./priority";
import type { ListRequestsInput } from "./schema";
import { STATUS_LABEL } from "./status";
import { variance } from "./variance";

const PAGE = 500;
/** What a spreadsheet still opens with ease. */
const REPORTED = 50_000;
const HOUR_MS = 3_600_000;

/** The console's list as a table, instants on the estate's clock. */
export function reportColumns(now: Date, format: EstateFormat): CsvColumn<ConsoleRow>[] {
  const at = (moment: Date | null) => moment && formatDateTime(moment, format);
  const hours = (milliseconds: number | null) =>
    milliseconds === null ? null : Math.round(milliseconds / HOUR_MS);
  return [
    { header: "Ticket", value: ({ ticketNumber }) => ticketNumber },
    { header: "Title", value: ({ title }) => title },
    { header: "Flat", value: ({ flatNumber }) => flatNumber },
    { header: "Category", value: ({ category }) => category.name },
    { header: "Priority", value: ({ priority }) => priorityLabel(priority) },
    { header: "Status", value: ({ status }) => STATUS_LABEL[status] },
    { header: "Assigned to", value: ({ assignedTo }) => assignedTo?.name },
    { header: "Filed", value: ({ createdAt }) => at(createdAt) },
    { header: "Due", value: ({ estimatedCompletion }) => at(estimatedCompletion) },
    { header: "Resolved", value: ({ resolvedAt }) => at(resolvedAt) },
    { header: "Hours late (early is negative)", value: (row) => hours(variance(row, now)) },
    { header: "Overdue", value: (row) => (isOverdue(row, now) ? "yes" : "no") },
    { header: "Rating", value: ({ residentRating }) => residentRating },
    {
      header: `Estimated cost (${format.currency})`,
      value: ({ estimatedCost }) => estimatedCost?.toString(),
    },
    { header: `Actual cost (${format.currency})`, value: ({ actualCost }) => actualCost?.toString() },
  ];
}

/** The chosen requests or, when none are, everything that the filters leave; page by page. */
export async function* reportRequests(
  actor: Actor,
  { tickets, list }: { tickets: string[]; list: ListRequestsInput },
  now: Date,
): AsyncGenerator<ConsoleRow[]> {
  if (tickets.length) {
    yield await listChosenRequests(actor, tickets);
    return;
  }
  let cursor: string | undefined;
  for (let sent = 0; sent < REPORTED; sent += PAGE) {
    const page = await listConsoleRequests(actor, { ...list, cursor }, now, PAGE);
    yield page.rows;
    if (!page.nextCursor) return;
    cursor = page.nextCursor;
  }
}
