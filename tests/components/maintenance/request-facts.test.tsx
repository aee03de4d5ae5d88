import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RequestFacts } from "@/components/maintenance/request-facts";
import type { RequestDetail } from "@/lib/maintenance/queries";
import { aDetail, ravi, view } from "./a-request";

const assigned = {
  status: "ASSIGNED",
  assignedToId: ravi.id,
  assignedTo: { ...ravi, staff: { role: "ELECTRICIAN", phoneNumber: "+919845054321" } },
} satisfies Partial<RequestDetail>;

test("staff can call the resident and the assignee, and see the assignee's load", () => {
  render(<RequestFacts request={aDetail(assigned)} view={view} isStaff load={{ value: 3, max: 10 }} />);
  expect(screen.getByRole("link", { name: "+91 98450 12345" })).toHaveAttribute("href", "tel:+919845012345");
  expect(screen.getByRole("link", { name: "+91 98450 54321" })).toBeInTheDocument();
  expect(screen.getByText("3/10")).toBeInTheDocument();
});

test("a resident sees who comes, without numbers", () => {
  render(<RequestFacts request={aDetail(assigned)} view={view} isStaff={false} load={null} />);
  expect(screen.getByText("Ravi Kumar")).toBeInTheDocument();
  expect(screen.queryByRole("link")).not.toBeInTheDocument();
});

test("costs are there only for whoever may see them", () => {
  const { rerender } = render(<RequestFacts request={aDetail()} view={view} isStaff={false} load={null} />);
  expect(screen.queryByText("Actual cost")).not.toBeInTheDocument();
  const actualCost = "1250.5" as unknown as RequestDetail["actualCost"];
  rerender(
    <RequestFacts request={aDetail({ showsCosts: true, actualCost })} view={view} isStaff load={null} />,
  );
  expect(screen.getByText("₹1,250.50")).toBeInTheDocument();
});
