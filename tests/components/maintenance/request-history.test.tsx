import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { RequestHistory } from "@/components/maintenance/request-history";
import type { HistoryEntry } from "@/lib/maintenance/history";

const now = new Date("2026-11-22T10:00:00Z");
const view = { now, format: { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" } };
const entry = (given: Partial<HistoryEntry>): HistoryEntry => ({
  id: "1",
  at: now,
  action: "UPDATE",
  actorLabel: "Meera Iyer",
  changes: [],
  ...given,
});

test("who had it before and who has it now, by name", () => {
  const changes = [
    { column: "assigned_to_id", from: "Ravi Kumar", to: "Imran Qureshi" },
    { column: "category_id", from: "Electrical", to: "HVAC" },
  ];
  render(<RequestHistory entries={[entry({ changes })]} view={view} showsCosts />);
  const [assignee, category] = screen.getAllByRole("listitem").slice(1);
  expect(assignee).toHaveTextContent("Assignee: Ravi Kumar →to Imran Qureshi");
  expect(category).toHaveTextContent("Category: Electrical →to HVAC");
});

test("the system is called so, and costs are left out for whoever may not see them", () => {
  const changes = [
    { column: "actual_cost", from: null, to: "450.00" },
    { column: "assigned_to_id", from: null, to: "Ravi Kumar" },
  ];
  render(
    <RequestHistory
      entries={[entry({ actorLabel: "system:maintenance-assign-emergency", changes })]}
      view={view}
      showsCosts={false}
    />,
  );
  const [item] = screen.getAllByRole("listitem");
  expect(within(item as HTMLElement).getByText("The system")).toBeVisible();
  expect(item).not.toHaveTextContent("450");
  expect(item).toHaveTextContent("Assignee: – →to Ravi Kumar");
});
