import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RequestTable } from "@/components/maintenance/request-table";
import type { RequestRow } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { aRow, hoursAgo, inHours, ravi, view } from "./a-request";

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
  expect(screen.getAllByText("Submitted").length).toBeGreaterThan(0);
});

test("work past its date says by how much", () => {
  show(aRow({ status: "ASSIGNED", assignedTo: ravi, estimatedCompletion: hoursAgo(50) }));
  expect(screen.getAllByText("Overdue by 2 d 2 h")[0]).toBeInTheDocument();
});

test("work in time says how long is left", () => {
  show(aRow({ status: "IN_PROGRESS", assignedTo: ravi, estimatedCompletion: inHours(3) }));
  expect(screen.getAllByText("Due in 3 h")[0]).toBeInTheDocument();
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
