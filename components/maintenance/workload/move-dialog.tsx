"use client";
import * as Radix from "radix-ui/dialog";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Input } from "@/components/ui/input";
import { LoadBar } from "@/components/ui/progress";
import {
  type Board,
  type BoardPerson,
  type BoardRequest,
  targetsFor,
} from "@/lib/maintenance/workload-rules";
import { ROLE_LABEL } from "@/lib/people/labels";

/** From so many people on a field narrows them down. */
const MANY = 10;

/** Whom to give a request to: everybody, those who can take it first, the others with the reason why not. */
export function MoveDialog({
  board,
  request,
  onChoose,
  onClose,
}: {
  board: Board;
  request: BoardRequest;
  onChoose: (request: BoardRequest, person: BoardPerson) => void;
  onClose: () => void;
}) {
  const [opener] = useState(() => document.activeElement as HTMLElement | null);
  const [query, setQuery] = useState("");
  const targets = targetsFor(board, request).filter(({ person }) =>
    person.name.toLowerCase().includes(query.trim().toLowerCase()),
  );
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
        <Radix.Content
          onCloseAutoFocus={() => opener?.focus()}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[80dvh] animate-fade-in flex-col rounded-t-lg bg-raised pb-[env(safe-area-inset-bottom)] shadow-pop outline-none sm:inset-auto sm:top-[10vh] sm:left-1/2 sm:w-full sm:max-w-md sm:-translate-x-1/2 sm:rounded-lg"
        >
          <header className="grid gap-1 border-b px-4 py-3">
            <Radix.Title className="font-semibold text-base">Move {request.ticketNumber} to…</Radix.Title>
            <Radix.Description className="truncate text-muted text-sm">{request.title}</Radix.Description>
            {board.people.length > MANY && (
              <Input
                type="search"
                aria-label="Find a person"
                placeholder="Find a person"
                value={query}
                onChange={(event) => setQuery(event.target.value)}
                className="mt-2"
              />
            )}
          </header>
          <ul className="min-h-0 flex-1 overflow-y-auto p-1.5">
            {targets.map(({ person, obstacle }) => (
              <li key={person.userId}>
                <button
                  type="button"
                  disabled={obstacle !== null}
                  onClick={() => onChoose(request, person)}
                  className={cx(
                    "flex min-h-12 w-full items-center gap-3 rounded-sm px-3 py-1.5 text-left text-sm",
                    obstacle === null ? "hover:bg-hover" : "text-muted",
                  )}
                >
                  <Avatar name={person.name} />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">{person.name}</span>
                    <span className="text-muted text-xs">{obstacle ?? ROLE_LABEL[person.role]}</span>
                  </span>
                  <LoadBar value={person.load} max={board.cap} label={`Workload of ${person.name}`} />
                </button>
              </li>
            ))}
            {targets.length === 0 && (
              <li className="px-3 py-6 text-center text-muted text-sm">Nobody of that name.</li>
            )}
          </ul>
          <footer className="border-t p-3 sm:flex sm:justify-end">
            <Radix.Close className={cx(buttonClass(), "max-sm:w-full")}>Cancel</Radix.Close>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
