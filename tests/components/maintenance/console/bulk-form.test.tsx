import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { BulkForm } from "@/components/maintenance/console/bulk-form";
import { Chosen } from "@/components/maintenance/console/chosen";
import { ChooseAll } from "@/components/ui/choose-all";

const tickets = Array.from({ length: 25 }, (_, n) => `MNT-2026-${String(n).padStart(5, "0")}`);
const form = (action: ReturnType<typeof vi.fn>) => (
  <BulkForm action={action as never} tickets={tickets} submitLabel="Assign 25 requests" back="/list">
    <label>
      Who <input name="assigneeId" defaultValue="best" />
    </label>
  </BulkForm>
);
const doneFor = (sent: FormData) => ({
  ok: true,
  data: {
    rows: sent.getAll("ticket").map((ticket) => ({
      ticketNumber: String(ticket),
      isDone: ticket !== "MNT-2026-00003",
      message:
        ticket === "MNT-2026-00003" ? "Ravi Kumar already has 10 of 10 requests." : "Assigned to Ravi Kumar.",
    })),
  },
});

test("many are sent in pieces; then each row says what happened, the refused ones first", async () => {
  const action = vi.fn(async (_, sent: FormData) => doneFor(sent));
  render(form(action));
  await userEvent.click(screen.getByRole("button", { name: "Assign 25 requests" }));

  expect(await screen.findByRole("status")).toHaveTextContent("24 done, 1 refused.");
  expect(action.mock.calls.map(([, sent]) => sent.getAll("ticket").length)).toEqual([20, 5]);
  expect(action.mock.calls.every(([, sent]) => sent.get("assigneeId") === "best")).toBe(true);
  const [first] = screen.getAllByRole("listitem");
  expect(
    within(first as HTMLElement).getByText("Ravi Kumar already has 10 of 10 requests."),
  ).toBeInTheDocument();
  const file = decodeURIComponent(
    screen.getByRole("link", { name: "Download the result" }).getAttribute("href") ?? "",
  );
  expect(file).toContain("MNT-2026-00003,refused,Ravi Kumar already has 10 of 10 requests.");
  expect(screen.getByRole("link", { name: "Back to the list" })).toHaveAttribute("href", "/list");
});

test("a lost connection loses nothing: the rest is continued with the same choice", async () => {
  const action = vi
    .fn()
    .mockImplementationOnce(async (_, sent: FormData) => doneFor(sent))
    .mockRejectedValueOnce(new Error("offline"))
    .mockImplementation(async (_, sent: FormData) => doneFor(sent));
  render(form(action));
  await userEvent.click(screen.getByRole("button", { name: "Assign 25 requests" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("What is done stays done");

  await userEvent.click(screen.getByRole("button", { name: "Continue with the remaining 5" }));
  expect(await screen.findByRole("status")).toHaveTextContent("24 done, 1 refused.");
  const sent = action.mock.calls.flatMap(([, piece]) => (piece as FormData).getAll("ticket"));
  expect(new Set(sent).size).toBe(25);
  expect(action.mock.calls.every(([, piece]) => (piece as FormData).get("assigneeId") === "best")).toBe(true);
});

test("rows are chosen one by one or all at once, and counted", async () => {
  render(
    <form>
      <ChooseAll rows="input[name=ticket]" label="Choose all on this page" />
      <Chosen name="ticket" />
      <input type="checkbox" name="ticket" aria-label="one" />
      <input type="checkbox" name="ticket" aria-label="two" />
    </form>,
  );
  const all = screen.getByRole("checkbox", { name: "Choose all on this page" });
  await userEvent.click(screen.getByRole("checkbox", { name: "one" }));
  expect(all).toBePartiallyChecked();
  expect(screen.getByText("1 chosen")).toBeInTheDocument();
  await userEvent.click(all);
  expect(screen.getByRole("checkbox", { name: "two" })).toBeChecked();
  expect(screen.getByText("2 chosen")).toBeInTheDocument();
  await userEvent.click(all);
  expect(screen.getByRole("checkbox", { name: "one" })).not.toBeChecked();
});
