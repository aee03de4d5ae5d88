import Link from "next/link";
import type { MouseEvent } from "react";
import { Due } from "@/components/maintenance/due";
import { PriorityMark } from "@/components/maintenance/priority-mark";
import type { View } from "@/components/maintenance/view";
import type { BoardActions } from "@/components/maintenance/workload/desk-column";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { isUrgent } from "@/lib/maintenance/priority";
import { STATUS_LABEL } from "@/lib/maintenance/status";
import { WAIT_LABEL } from "@/lib/maintenance/waiting";
import type { BoardRequest } from "@/lib/maintenance/workload-rules";

/** A request on a desk. Its “Move to…” is a link to the assignment's page: without JavaScript it leads there. */
export function WorkCard({
  request,
  category,
  view,
  back,
  onGrab,
  onAsk,
}: Pick<BoardActions, "onGrab" | "onAsk"> & {
  request: BoardRequest;
  category: string;
  view: View;
  back: string;
}) {
  const { ticketNumber, title, status, priority, flatNumber, waitsFor } = request;
  const page = `/maintenance/${ticketNumber}`;

  function ask(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onAsk?.(request);
  }

  return (
    <li
      draggable={onGrab !== undefined}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", ticketNumber);
        event.dataTransfer.effectAllowed = "move";
        // Also when it is taken by its link, which would be dragged alone.
        event.dataTransfer.setDragImage(event.currentTarget, 24, 24);
        onGrab?.(request);
      }}
      onDragEnd={() => onGrab?.(undefined)}
      className={cx(
        "grid gap-1 rounded border bg-raised px-3 py-2",
        onGrab && "cursor-grab active:cursor-grabbing",
      )}
    >
      <Link href={page} prefetch={false} className="truncate rounded-sm font-medium text-sm">
        {title}
      </Link>
      <p className="flex flex-wrap gap-x-2.5 gap-y-0.5 text-muted text-xs tabular">
        <span>{ticketNumber}</span>
        <span>{flatNumber}</span>
        <span>{category}</span>
      </p>
      <div className="flex items-center justify-between gap-2">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-0.5 text-sm">
          {isUrgent(priority) && <PriorityMark priority={priority} />}
          {waitsFor ? (
            <span className="text-waiting">{WAIT_LABEL[waitsFor]}</span>
          ) : request.estimatedCompletion ? (
            <Due request={request} view={view} />
          ) : (
            <span className="text-muted">{STATUS_LABEL[status]}</span>
          )}
        </p>
        {onAsk && (
          <a
            href={`${page}/assign?back=${encodeURIComponent(back)}`}
            draggable={false}
            onClick={ask}
            aria-haspopup="dialog"
            aria-label={`Move ${ticketNumber} to…`}
            className={cx(buttonClass({ variant: "ghost", size: "sm" }), "-mr-2")}
          >
            Move to…
          </a>
        )}
      </div>
    </li>
  );
}
