import type { RequestStatus, StaffRole, WaitReason } from "@/lib/generated/prisma/enums";
import { toWallClock } from "@/lib/platform/zone";
import { expertiseRank, isSuitable } from "./assignment";
import { isOverdue } from "./overdue";
import { PRIORITIES } from "./priority";

export type BoardPerson = {
  userId: string;
  name: string;
  role: StaffRole;
  canAccessAllMaintenance: boolean;
  /** Requests ASSIGNED or IN_PROGRESS now. */
  load: number;
};

export type BoardRequest = {
  id: string;
  ticketNumber: string;
  title: string;
  status: RequestStatus;
  priority: number;
  flatNumber: string;
  estimatedCompletion: Date | null;
  categoryId: string;
  /** Null: it waits to be assigned. */
  assignedToId: string | null;
  waitsFor: WaitReason | null;
};

export type BoardCategory = { id: string; name: string; roles: StaffRole[] };

export type Board = {
  people: BoardPerson[];
  requests: BoardRequest[];
  categories: BoardCategory[];
  cap: number;
};

/** Why this person cannot be given this request, in two words; null when they can. The verb asks the same. */
export function obstacleTo(board: Board, request: BoardRequest, person: BoardPerson): string | null {
  if (request.assignedToId === person.userId) return "Has it now";
  const category = board.categories.find(({ id }) => id === request.categoryId);
  if (!category || !isSuitable({ ...person, isActive: true }, category)) return "Another trade";
  return person.load >= board.cap ? "Full" : null;
}

/** Who could take it: by expertise, as the assignment suggests, then by load; those who cannot come last. */
export function targetsFor(board: Board, request: BoardRequest) {
  const category = board.categories.find(({ id }) => id === request.categoryId);
  const rankOf = (person: BoardPerson) => (category ? expertiseRank(person, category) : 0);
  return board.people
    .map((person) => ({ person, obstacle: obstacleTo(board, request, person) }))
    .sort(
      (a, b) =>
        Number(a.obstacle !== null) - Number(b.obstacle !== null) ||
        rankOf(a.person) - rankOf(b.person) ||
        a.person.load - b.person.load ||
        a.person.name.localeCompare(b.person.name, "en"),
    );
}

export type Move = { requestId: string; to: string };

/** The board as it will be once the move is done: shown at once, and taken back if it is refused. */
export function afterMove(board: Board, { requestId, to }: Move): Board {
  const request = board.requests.find(({ id }) => id === requestId);
  if (!request || request.assignedToId === to) return board;
  const change = (userId: string) => Number(userId === to) - Number(userId === request.assignedToId);
  return {
    ...board,
    people: board.people.map((person) => ({ ...person, load: person.load + change(person.userId) })),
    requests: board.requests.map((each) =>
      each === request ? { ...each, assignedToId: to, status: "ASSIGNED", waitsFor: null } : each,
    ),
  };
}

type Work = Pick<BoardRequest, "status" | "priority" | "estimatedCompletion">;

/** A person's active requests counted: late, due today, later (also without a date), and by priority, high to low. */
export function summariseWork(rows: readonly Work[], now: Date, timeZone: string) {
  const dayOf = (at: Date) => toWallClock(at, timeZone).slice(0, 10);
  const late = rows.filter((row) => isOverdue(row, now));
  const today = rows.filter(
    (row) => !late.includes(row) && row.estimatedCompletion && dayOf(row.estimatedCompletion) === dayOf(now),
  );
  return {
    overdue: late.length,
    today: today.length,
    later: rows.length - late.length - today.length,
    byPriority: [...PRIORITIES]
      .reverse()
      .map((priority) => ({ priority, count: rows.filter((row) => row.priority === priority).length })),
  };
}
