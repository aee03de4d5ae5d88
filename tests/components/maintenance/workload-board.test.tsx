import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { WorkloadBoard } from "@/components/maintenance/workload/workload-board";
import type { Board, BoardRequest } from "@/lib/maintenance/workload-rules";
import type { FormState } from "@/lib/web/form-state";
import { view } from "./a-request";

vi.mock("@/components/ui/notify", () => ({ notify: vi.fn() }));

const person = (name: string, role: Board["people"][0]["role"], load: number) => ({
  userId: `0190a000-0000-7000-8000-00000000${name.length}000`,
  name,
  role,
  load,
  canAccessAllMaintenance: false,
});
const [ravi, dinesh, imran, lakshmi] = [
  person("Ravi", "ELECTRICIAN", 3),
  person("Dinesh", "ELECTRICIAN", 10),
  person("Imran", "ELECTRICIAN", 5),
  person("Lakshmi", "CLEANER", 0),
] as const;
const socket: BoardRequest = {
  id: "r1",
  ticketNumber: "MNT-2026-00042",
  title: "Kitchen outlet sparks",
  status: "ASSIGNED",
  priority: 3,
  flatNumber: "A-101",
  estimatedCompletion: new Date(view.now.getTime() + 3 * 3_600_000),
  categoryId: "electrical",
  assignedToId: ravi.userId,
  waitsFor: null,
};
const board: Board = {
  people: [ravi, dinesh, imran, lakshmi],
  requests: [socket],
  categories: [{ id: "electrical", name: "Electrical", roles: ["ELECTRICIAN"] }],
  cap: 10,
};

type Move = (state: FormState, form: FormData) => Promise<FormState>;
const draw = (move?: Move) =>
  render(
    <WorkloadBoard
      board={board}
      shown={board.people.map(({ userId }) => userId)}
      view={view}
      back="/staff/workload"
      {...(move && { move })}
    />,
  );
const desk = (name: string) => screen.getByRole("listitem", { name });
const card = () => screen.getByRole("link", { name: socket.title }).closest("li") as HTMLElement;
const drag = (to: string) => {
  const dataTransfer = { setData: vi.fn(), setDragImage: vi.fn(), effectAllowed: "" };
  fireEvent.dragStart(card(), { dataTransfer });
  fireEvent.dragOver(desk(to), { dataTransfer });
  fireEvent.drop(desk(to), { dataTransfer });
};

test("a card dropped on another desk is there at once, and the assignment is what is asked for", async () => {
  let answer: (state: FormState) => void = () => {};
  const move = vi.fn<Move>(() => new Promise((resolve) => (answer = resolve)));
  draw(move);
  expect(desk("Ravi")).toHaveTextContent("Kitchen outlet sparks");

  drag("Imran");

  expect(await within(desk("Imran")).findByText("Kitchen outlet sparks")).toBeVisible();
  expect(within(desk("Imran")).getByRole("meter")).toHaveAttribute("aria-valuenow", "6");
  expect(within(desk("Ravi")).getByRole("meter")).toHaveAttribute("aria-valuenow", "2");
  expect(Object.fromEntries(move.mock.calls[0]?.[1] as FormData)).toEqual({
    ticketNumber: "MNT-2026-00042",
    assigneeId: imran.userId,
    seen: "ASSIGNED",
    seenAssigneeId: ravi.userId,
    estimatedCompletion: socket.estimatedCompletion?.toISOString(),
  });

  answer({
    ok: false,
    error: { kind: "conflict", message: "Somebody was faster: it is on another desk by now." },
  });
  expect(await screen.findByText(/MNT-2026-00042: Somebody was faster/)).toBe(screen.getByRole("alert"));
  expect(desk("Ravi")).toHaveTextContent("Kitchen outlet sparks");
  expect(within(desk("Ravi")).getByRole("meter")).toHaveAttribute("aria-valuenow", "3");
});

test("while it is dragged every desk says whether it can have it; what cannot be is not asked for", () => {
  const move = vi.fn<Move>();
  draw(move);
  fireEvent.dragStart(card(), { dataTransfer: { setData: vi.fn(), setDragImage: vi.fn() } });
  expect(desk("Dinesh")).toHaveTextContent("Full");
  expect(desk("Lakshmi")).toHaveTextContent("Another trade");
  expect(desk("Imran")).toHaveTextContent("Electrician");
  fireEvent.drop(desk("Lakshmi"), { dataTransfer: {} });
  expect(move).not.toHaveBeenCalled();
});

test("with a key or a tap: Move to…, a person, done", async () => {
  const move = vi.fn<Move>(async () => ({ ok: true, data: null, message: "Moved." }));
  draw(move);
  await userEvent.tab();
  await userEvent.tab();
  expect(screen.getByRole("link", { name: "Move MNT-2026-00042 to…" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");

  // It is fetched when it is first asked for.
  const dialog = await screen.findByRole("dialog", { name: "Move MNT-2026-00042 to…" }, { timeout: 10_000 });
  const people = within(dialog).getAllByRole("button", { name: /Ravi|Dinesh|Imran|Lakshmi/ });
  expect(people.map((each) => [each.textContent, each.hasAttribute("disabled")])).toEqual([
    [expect.stringContaining("Imran"), false],
    [expect.stringContaining("Has it now"), true],
    [expect.stringContaining("Full"), true],
    [expect.stringContaining("Another trade"), true],
  ]);
  await userEvent.click(people[0] as HTMLElement);
  expect(move.mock.calls[0]?.[1].get("assigneeId")).toBe(imran.userId);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a lost connection is said, and nothing has moved", async () => {
  draw(vi.fn<Move>(() => Promise.reject(new Error("offline"))));
  drag("Imran");
  expect(await screen.findByText(/could not be reached/)).toBe(screen.getByRole("alert"));
  expect(desk("Ravi")).toHaveTextContent("Kitchen outlet sparks");
});

test("without JavaScript the link leads to the assignment's page; who may not move has none", () => {
  const { unmount } = draw(vi.fn<Move>());
  expect(screen.getByRole("link", { name: /^Move/ })).toHaveAttribute(
    "href",
    "/maintenance/MNT-2026-00042/assign?back=%2Fstaff%2Fworkload",
  );
  unmount();
  draw();
  expect(screen.queryByRole("link", { name: /^Move/ })).toBeNull();
  expect(card()).toHaveAttribute("draggable", "false");
});
