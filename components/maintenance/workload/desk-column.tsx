import { type DragEvent, useState } from "react";
import type { View } from "@/components/maintenance/view";
import { WorkCard } from "@/components/maintenance/workload/work-card";
import { cx } from "@/components/ui/cx";
import { LoadBar } from "@/components/ui/progress";
import { isOverdue } from "@/lib/maintenance/overdue";
import {
  type Board,
  type BoardPerson,
  type BoardRequest,
  obstacleTo,
} from "@/lib/maintenance/workload-rules";
import { ROLE_LABEL } from "@/lib/people/labels";

export type BoardActions = {
  onGrab?: (request: BoardRequest | undefined) => void;
  onDrop?: (request: BoardRequest, person: BoardPerson) => void;
  onAsk?: (request: BoardRequest) => void;
};

type Props = BoardActions & {
  board: Board;
  view: View;
  back: string;
  /** Null: what nobody has yet. */
  person: BoardPerson | null;
  requests: BoardRequest[];
  /** What is being dragged now. */
  dragged: BoardRequest | undefined;
};

/** One desk: whose, how full, and what lies on it. While something is dragged it says whether it can be put here. */
export function DeskColumn({ board, view, back, person, requests, dragged, onGrab, onDrop, onAsk }: Props) {
  const [isOver, setIsOver] = useState(false);
  const obstacle = dragged && (person ? obstacleTo(board, dragged, person) : "");
  const takes = dragged !== undefined && person !== null && obstacle === null;

  function over(event: DragEvent) {
    if (!takes) return;
    event.preventDefault();
    setIsOver(true);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    if (dragged && person) onDrop?.(dragged, person);
  }

  return (
    <li
      aria-label={person?.name ?? "Waiting to be assigned"}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={cx(
        "min-w-0 rounded-lg border bg-surface transition-opacity",
        takes && "border-accent border-dashed",
        isOver && takes && "bg-accent-soft",
        dragged && !takes && "opacity-60",
      )}
    >
      <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b px-3 py-2">
        <div className="min-w-0">
          <h3 className="truncate font-medium text-sm">{person?.name ?? "Waiting to be assigned"}</h3>
          <p className="text-muted text-xs">
            {obstacle || (person ? ROLE_LABEL[person.role] : "Nobody has these yet")}
            <Late count={requests.filter((request) => isOverdue(request, view.now)).length} />
          </p>
        </div>
        {person && <LoadBar value={person.load} max={board.cap} label={`Workload of ${person.name}`} />}
      </header>
      {requests.length ? (
        <ul className="grid gap-2 p-2 sm:max-h-[26rem] sm:overflow-y-auto">
          {requests.map((request) => (
            <WorkCard
              key={request.id}
              request={request}
              category={board.categories.find(({ id }) => id === request.categoryId)?.name ?? ""}
              view={view}
              back={back}
              onGrab={onGrab}
              onAsk={onAsk}
            />
          ))}
        </ul>
      ) : (
        <p className="px-3 py-4 text-faint text-sm">Nothing on this desk.</p>
      )}
    </li>
  );
}

const Late = ({ count }: { count: number }) =>
  count > 0 ? <span className="text-alert"> · {count} overdue</span> : null;
