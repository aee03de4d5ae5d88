import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { RequestTable } from "@/components/maintenance/request-table";
import type { RequestRow } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { aRow, hoursAgo, inHours, ravi, view } from "./a-request";

const push = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));

const show = (row: RequestRow, { isAssignable = false, url = {} } = {}) =>
  render(
    <RequestTable
      rows={[row]}
      list={listRequestsInput.parse(url)}
      view={view}
      showsAssignee
      isAssignable={() => isAssignable}
    />,
  );

test("a row leads to its request and names ticket, flat and status", () => {
  show(aRow());
  expect(screen.getByRole("link", { name: "Kitchen outlet sparks" })).toHaveAttribute(
    "href",
    "/maintenance/MNT-2026-00042",
  );
  expect(screen.getByText("MNT-2026-00042 · A-101")).toBeInTheDocument();
  expect(screen.getByText("Submitted")).toBeInTheDocument();
});

test("each request is one row of the table, whatever the screen", () => {
  show(aRow({ status: "ASSIGNED", assignedTo: ravi, priority: 4 }));
  const [, row] = screen.getAllByRole("row");
  expect(
    within(row as HTMLElement)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual([
    "MNT-2026-00042 · A-101 · ElectricalKitchen outlet sparks",
    "Emergency",
    "Assigned",
    "Ravi Kumar",
    "",
    "5 hours ago",
  ]);
});

test("its links move without loading a document; with a key held they are the browser's", async () => {
  show(aRow());
  const link = screen.getByRole("link", { name: "Kitchen outlet sparks" });
  const user = userEvent.setup();
  await user.click(link);
  expect(push).toHaveBeenCalledExactlyOnceWith("/maintenance/MNT-2026-00042", { scroll: true });
  await user.keyboard("{Control>}");
  await user.click(link);
  expect(push).toHaveBeenCalledTimes(1);
});

test("work past its date says by how much", () => {
  show(aRow({ status: "ASSIGNED", assignedTo: ravi, estimatedCompletion: hoursAgo(50) }));
  expect(screen.getByText("Overdue by 2 d 2 h")).toBeInTheDocument();
});

test("work in time says how long is left", () => {
  show(aRow({ status: "IN_PROGRESS", assignedTo: ravi, estimatedCompletion: inHours(3) }));
  expect(screen.getByText("Due in 3 h")).toBeInTheDocument();
});

test("resolved work is never overdue", () => {
  show(aRow({ status: "RESOLVED", assignedTo: ravi, estimatedCompletion: hoursAgo(50) }));
  expect(screen.queryByText(/Overdue/)).not.toBeInTheDocument();
});

test("whoever may assign gets a link from the row, back to the list as it stands", () => {
  show(aRow(), { isAssignable: true, url: { tab: "unassigned", q: "spark" } });
  expect(screen.getByRole("link", { name: "Assign MNT-2026-00042" })).toHaveAttribute(
    "href",
    "/maintenance/MNT-2026-00042/assign?back=%2Fmaintenance%3Ftab%3Dunassigned%26q%3Dspark",
  );
});

test("nobody else does", () => {
  show(aRow());
  expect(screen.queryByRole("link", { name: /Assign/ })).not.toBeInTheDocument();
});

test("a column's head turns the order round and keeps the filters", () => {
  show(aRow(), { url: { priority: ["4"] } });
  expect(screen.getByRole("link", { name: "Filed" })).toHaveAttribute(
    "href",
    "/maintenance?priority=4&sort=oldest",
  );
});
