import { expect, test } from "vitest";
import {
  afterMove,
  type Board,
  type BoardRequest,
  obstacleTo,
  summariseWork,
  targetsFor,
} from "@/lib/maintenance/workload-rules";

const person = (name: string, role: Board["people"][0]["role"], load: number) => ({
  userId: name,
  name,
  role,
  load,
  canAccessAllMaintenance: role === "FACILITY_MANAGER",
});
const request = (given: Partial<BoardRequest> = {}): BoardRequest => ({
  id: "r1",
  ticketNumber: "MNT-2026-00001",
  title: "Kitchen outlet sparks",
  status: "IN_PROGRESS",
  priority: 3,
  flatNumber: "A-101",
  estimatedCompletion: null,
  categoryId: "electrical",
  assignedToId: "Ravi",
  waitsFor: "ACCESS",
  ...given,
});
const board: Board = {
  people: [
    person("Meera", "FACILITY_MANAGER", 0),
    person("Ravi", "ELECTRICIAN", 3),
    person("Dinesh", "ELECTRICIAN", 10),
    person("Imran", "ELECTRICIAN", 5),
    person("Lakshmi", "CLEANER", 0),
  ],
  requests: [request()],
  categories: [{ id: "electrical", name: "Electrical", roles: ["ELECTRICIAN"] }],
  cap: 10,
};

test("who can take a request, and why the others cannot", () => {
  const why = Object.fromEntries(board.people.map((each) => [each.name, obstacleTo(board, request(), each)]));
  expect(why).toEqual({
    Meera: null,
    Ravi: "Has it now",
    Dinesh: "Full",
    Imran: null,
    Lakshmi: "Another trade",
  });
  expect(targetsFor(board, request()).map((each) => each.person.name)).toEqual([
    "Imran",
    "Meera",
    "Ravi",
    "Dinesh",
    "Lakshmi",
  ]);
});

test("a move shows at once: the desk, both loads, and what it does to the request", () => {
  const moved = afterMove(board, { requestId: "r1", to: "Imran" });
  expect(moved.requests[0]).toMatchObject({ assignedToId: "Imran", status: "ASSIGNED", waitsFor: null });
  expect(moved.people.map(({ name, load }) => `${name} ${load}`)).toEqual([
    "Meera 0",
    "Ravi 2",
    "Dinesh 10",
    "Imran 6",
    "Lakshmi 0",
  ]);
  expect(afterMove(board, { requestId: "r1", to: "Ravi" })).toBe(board);
  const given = afterMove(
    { ...board, requests: [request({ assignedToId: null })] },
    { requestId: "r1", to: "Imran" },
  );
  expect(given.people.find(({ name }) => name === "Ravi")?.load).toBe(3);
});

test("a load is late, of today on the estate's clock, or later", () => {
  const now = new Date("2026-11-22T17:00:00Z"); // 22:30 in Kolkata
  const due = (text: string | null, priority = 2) =>
    request({ priority, estimatedCompletion: text ? new Date(text) : null });
  const rows = [
    due("2026-11-22T16:59:00Z", 4),
    due("2026-11-22T18:00:00Z"),
    due("2026-11-22T19:00:00Z"), // half past midnight
    due(null),
  ];
  expect(summariseWork(rows, now, "Asia/Kolkata")).toEqual({
    overdue: 1,
    today: 1,
    later: 2,
    byPriority: [
      { priority: 4, count: 1 },
      { priority: 3, count: 0 },
      { priority: 2, count: 3 },
      { priority: 1, count: 0 },
    ],
  });
});
