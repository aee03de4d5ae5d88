import Link from "next/link";
import type { ReactNode } from "react";
import { Due } from "@/components/maintenance/due";
import { Moment } from "@/components/maintenance/moment";
import { PriorityMark } from "@/components/maintenance/priority-mark";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import type { View } from "@/components/maintenance/view";
import { Card, CardHeader } from "@/components/ui/card";
import { linkClass } from "@/components/ui/link-class";
import { isUrgent } from "@/lib/maintenance/priority";
import type { RequestRow } from "@/lib/maintenance/queries";
import { isActive } from "@/lib/maintenance/status";

/** A few requests under a heading, each with what can be done about it at once. */
export function RequestList({
  title,
  description,
  rows,
  view,
  more,
  empty,
  actionFor,
}: {
  title: ReactNode;
  description?: ReactNode;
  rows: RequestRow[];
  view: View;
  /** The list that has all of them. */
  more?: { href: string; label: string } | undefined;
  /** Shown instead of the rows when there are none; without it nothing is drawn. */
  empty?: ReactNode;
  actionFor?: (row: RequestRow) => ReactNode;
}) {
  if (!rows.length && !empty) return null;
  return (
    <Card className="min-w-0">
      <CardHeader
        title={title}
        description={description}
        action={
          more && (
            <Link
              href={more.href}
              className={`${linkClass} inline-flex min-h-control items-center text-sm md:min-h-6`}
            >
              {more.label}
            </Link>
          )
        }
      />
      {rows.length ? (
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <Row key={row.id} row={row} view={view} action={actionFor?.(row)} />
          ))}
        </ul>
      ) : (
        empty
      )}
    </Card>
  );
}

function Row({ row, view, action }: { row: RequestRow; view: View; action: ReactNode }) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-2.5 px-4 py-3 transition-colors hover:bg-hover sm:px-5">
      <div className="grid min-w-0 flex-1 basis-64 grid-cols-1 gap-1">
        <Link
          href={`/maintenance/${row.ticketNumber}`}
          prefetch={false}
          className="truncate rounded-sm font-medium after:absolute after:inset-0"
        >
          {row.title}
        </Link>
        <p className="flex min-w-0 items-center gap-x-3 gap-y-1 text-muted text-sm max-sm:flex-wrap">
          <RequestStatusBadge status={row.status} />
          {isUrgent(row.priority) && <PriorityMark priority={row.priority} />}
          <Due request={row} view={view} className="shrink-0" />
          <span className="min-w-0 truncate tabular">
            {row.flatNumber}
            {row.location && `, ${row.location}`}
          </span>
          {!isActive(row.status) && (
            <Moment at={row.createdAt} view={view} className="shrink-0 whitespace-nowrap text-faint" />
          )}
        </p>
      </div>
      {action && <div className="relative max-sm:w-full max-sm:[&_*:is(a,button)]:w-full">{action}</div>}
    </li>
  );
}
