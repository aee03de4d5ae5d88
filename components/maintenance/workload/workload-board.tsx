"use client";
import { lazy, Suspense, startTransition, useOptimistic, useState } from "react";
import type { View } from "@/components/maintenance/view";
import { DeskColumn } from "@/components/maintenance/workload/desk-column";
import { refusalText, toForm } from "@/components/maintenance/workload/move-form";
import { notify } from "@/components/ui/notify";
import {
  afterMove,
  type Board,
  type BoardPerson,
  type BoardRequest,
  obstacleTo,
} from "@/lib/maintenance/workload-rules";
import type { FormAction } from "@/lib/web/form-state";

const MoveDialog = lazy(async () => ({
  default: (await import("@/components/maintenance/workload/move-dialog")).MoveDialog,
}));

/**
 * Everybody's desk side by side. A request is given to somebody else by dragging it there, or by “Move to…” with a tap
 * or a key; both are the assignment itself, with its rules. It is shown at once, and taken back if it is refused.
 */
export function WorkloadBoard({
  board: known,
  shown,
  view,
  back,
  move,
}: {
  board: Board;
  /** Whose columns are drawn; everybody else can be moved to all the same. */
  shown: string[];
  view: View;
  /** This page, for the assignment's own page where there is no JavaScript. */
  back: string;
  /** Without it one looks and moves nothing. */
  move?: FormAction | undefined;
}) {
  const [board, show] = useOptimistic(known, afterMove);
  const [dragged, setDragged] = useState<BoardRequest>();
  const [asked, setAsked] = useState<BoardRequest>();
  const [problem, setProblem] = useState<string>();

  function give(request: BoardRequest, person: BoardPerson) {
    setDragged(undefined);
    setAsked(undefined);
    setProblem(undefined);
    if (!move || obstacleTo(board, request, person)) return;
    startTransition(async () => {
      show({ requestId: request.id, to: person.userId });
      const answer = await move(null, toForm(request, person, view.now)).catch(() => null);
      if (answer?.ok) await notify({ title: answer.message ?? "Moved.", tone: "done" });
      else startTransition(() => setProblem(`${request.ticketNumber}: ${refusalText(answer)}`));
    });
  }

  const column = {
    board,
    view,
    back,
    dragged,
    ...(move && { onGrab: setDragged, onDrop: give, onAsk: setAsked }),
  };
  const people = shown.flatMap((id) => board.people.find(({ userId }) => userId === id) ?? []);
  const waiting = board.requests.filter(({ assignedToId }) => assignedToId === null);
  return (
    <>
      <p
        role="alert"
        className="empty:hidden mb-4 rounded border border-alert-line bg-alert-bg px-4 py-3 text-alert text-sm"
      >
        {problem}
      </p>
      <ul className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {waiting.length > 0 && <DeskColumn {...column} person={null} requests={waiting} />}
        {people.map((person) => (
          <DeskColumn
            key={person.userId}
            {...column}
            person={person}
            requests={board.requests.filter(({ assignedToId }) => assignedToId === person.userId)}
          />
        ))}
      </ul>
      {asked && (
        <Suspense>
          <MoveDialog board={board} request={asked} onChoose={give} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
    </>
  );
}
