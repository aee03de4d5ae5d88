import type { ReactNode } from "react";
import { Due } from "@/components/maintenance/due";
import { Moment } from "@/components/maintenance/moment";
import { PriorityMark } from "@/components/maintenance/priority-mark";
import { RequestStatusBadge } from "@/components/maintenance/request-status";
import type { View } from "@/components/maintenance/view";
import { Card, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
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
  remarkFor,
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
  /** A line of its own under a row. */
  remarkFor?: (row: RequestRow) => ReactNode;
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
            <Row key={row.id} row={row} view={view} action={actionFor?.(row)} remark={remarkFor?.(row)} />
          ))}
        </ul>
      ) : (
        empty
      )}
    </Card>
  );
}

type RowProps = { row: RequestRow; view: View; action: ReactNode; remark: ReactNode };

function Row({ row, view, action, remark }: RowProps) {
  return (
    <li className="request-row">
      <div className="about">
        <Link href={`/maintenance/${row.ticketNumber}`} className="row-link">
          {row.title}
        </Link>
        <p>
          <RequestStatusBadge status={row.status} />
          {isUrgent(row.priority) && <PriorityMark priority={row.priority} />}
          <Due request={row} view={view} />
          <span className="min-w-0 truncate tabular">
            {row.flatNumber}
            {row.location && `, ${row.location}`}
          </span>
          {!isActive(row.status) && <Moment at={row.createdAt} view={view} className="text-faint" />}
        </p>
        {remark}
      </div>
      {action && <div className="act">{action}</div>}
    </li>
  );
}
