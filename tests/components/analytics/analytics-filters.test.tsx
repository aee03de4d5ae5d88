import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { AnalyticsFilters } from "@/components/analytics/analytics-filters";
import { AnalyticsPeriod } from "@/components/analytics/analytics-period";
import { analyticsHref, csvHref } from "@/components/analytics/analytics-url";
import type { AnalyticsInput } from "@/lib/analytics/analytics-schema";

const options = {
  categories: [{ value: "c1", label: "Plumbing" }],
  blocks: [{ value: "A", label: "A" }],
  people: [{ value: "p1", label: "Ravi Kumar" }],
};
const state: AnalyticsInput = {
  period: "month",
  on: "2026-10-05",
  category: "c1",
  priority: 4,
  assignee: "p1",
};

test("the form keeps what is chosen and leads to an address with nothing but that", () => {
  render(<AnalyticsFilters state={state} options={options} today="2026-11-22" />);
  const form = screen.getByRole("search", { name: "Filters" }) as HTMLFormElement;
  expect(within(form).getByLabelText("Category")).toHaveDisplayValue("Plumbing");
  expect(within(form).getByLabelText("Priority")).toHaveDisplayValue("Emergency");
  expect(Object.fromEntries(new FormData(form))).toEqual({
    period: "month",
    on: "2026-10-05",
    category: "c1",
    block: "",
    priority: "4",
    assignee: "p1",
  });
});

test("each chosen filter can be taken away by itself, and all at once", () => {
  render(<AnalyticsFilters state={state} options={options} today="2026-11-22" />);
  const chips = screen.getByRole("navigation", { name: "Chosen filters" });
  expect(within(chips).getByRole("link", { name: /Plumbing/ })).toHaveAttribute(
    "href",
    analyticsHref(state, { category: undefined }),
  );
  expect(within(chips).getByRole("link", { name: "Clear all" })).toHaveAttribute(
    "href",
    "/admin-panel/analytics?period=month&on=2026-10-05",
  );
});

test("only a free range has days to choose; changing to it begins with the days that are shown", () => {
  const { rerender } = render(<AnalyticsFilters state={state} options={options} today="2026-11-22" />);
  expect(screen.queryByLabelText("From")).toBeNull();
  const range: AnalyticsInput = { period: "range", from: "2026-10-01", to: "2026-10-31" };
  rerender(<AnalyticsFilters state={range} options={options} today="2026-11-22" />);
  expect(screen.getByLabelText("From")).toHaveValue("2026-10-01");
  rerender(
    <AnalyticsPeriod
      state={state}
      label="October 2026"
      days={{ from: "2026-10-01", to: "2026-10-31" }}
      previousDay="2026-09-01"
    />,
  );
  expect(screen.getByRole("link", { name: "Free range" })).toHaveAttribute(
    "href",
    "/admin-panel/analytics?period=range&from=2026-10-01&to=2026-10-31&category=c1&priority=4&assignee=p1",
  );
});

test("the file of a chart is of the same period and filters", () => {
  expect(csvHref(state, "by-block")).toBe(
    "/admin-panel/analytics/csv?period=month&on=2026-10-05&category=c1&priority=4&assignee=p1&question=by-block",
  );
});
