import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RequestProgress } from "@/components/maintenance/request-progress";
import { aDetail, hoursAgo, view } from "./a-request";

const steps = () => screen.getAllByRole("listitem").map((step) => step.textContent);

test("what is behind has its time, what is ahead has none", () => {
  render(
    <RequestProgress
      request={aDetail({ status: "ACKNOWLEDGED", acknowledgedAt: hoursAgo(3) })}
      view={view}
    />,
  );
  expect(steps()).toEqual([
    "Submitted, done5 hours ago",
    "Acknowledged, now3 hours ago",
    "Assigned, not yet",
    "In progress, not yet",
    "Resolved, not yet",
    "Closed, not yet",
  ]);
});

test("a cancelled request stops where it was", () => {
  render(
    <RequestProgress request={aDetail({ status: "CANCELLED", cancelledAt: hoursAgo(1) })} view={view} />,
  );
  expect(steps()).toEqual(["Submitted, done5 hours ago", "Cancelled, ended here1 hour ago"]);
});
