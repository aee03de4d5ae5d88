import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { MetricGrid } from "@/components/analytics/metric-grid";
import { METRIC_DEFINITIONS } from "@/lib/analytics/definitions";
import { figuresOf } from "@/lib/analytics/figures";
import { METRICS, metricsOf } from "@/lib/analytics/metrics";

const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const sample = {
  total: 12,
  completed: 6,
  resolved: 8,
  resolutionMs: "86400000",
  activeMs: "79200000",
  expectedMs: "90000000",
  rated: 0,
  ratingSum: 0,
  costed: 0,
  estimatedCost: "0",
  actualCost: "0",
  timed: 8,
  onTime: 6,
  expectedOnTime: "5.2",
  resolvedBy: 9,
  reopened: 1,
  workload: 3,
  capacity: 10,
};
const now = metricsOf(sample);
const before = metricsOf({ ...sample, completed: 3, onTime: 8 });
const figures = figuresOf(now, { format, before, isOver: true, shows: () => true });

test("every figure shows its number, what it rests on, how it moved and what it means", () => {
  render(<MetricGrid label="Figures" figures={figures} hrefOf={(metric) => `/behind/${metric}`} />);
  const cards = within(screen.getByRole("list", { name: "Figures" })).getAllByRole("listitem");
  expect(cards).toHaveLength(METRICS.length);
  const rate = cards.find((card) =>
    within(card).queryByRole("heading", { name: "Completion rate" }),
  ) as HTMLElement;
  expect(rate).toHaveTextContent("50%");
  expect(rate).toHaveTextContent("Up from 25% (better)");
  expect(rate).toHaveTextContent(METRIC_DEFINITIONS.completionRate.definition);
  expect(within(rate).getByRole("link", { name: /Of 12 requests/ })).toHaveAttribute(
    "href",
    "/behind/completionRate",
  );
});

test("a definition opens on keyboard focus", async () => {
  render(<MetricGrid label="Figures" figures={figures.slice(0, 1)} />);
  // jsdom has no layout, so nothing to observe.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  await userEvent.tab();
  expect(screen.getByRole("button", { name: /^Requests: / })).toHaveFocus();
  expect(await screen.findByRole("tooltip")).toHaveTextContent(METRIC_DEFINITIONS.total.definition);
});

test("no data is a dash that is also said, never a zero", () => {
  render(<MetricGrid label="Figures" figures={figures} />);
  const satisfaction = screen.getByRole("heading", { name: "Satisfaction" }).closest("li");
  expect(satisfaction).toHaveTextContent("– (no data)");
  expect(satisfaction).toHaveTextContent("Over 0 rated requests");
  expect(satisfaction).not.toHaveTextContent("NaN");
});

test("worse is said, not only coloured", () => {
  render(<MetricGrid label="Figures" figures={figures} />);
  expect(screen.getByRole("heading", { name: "On time" }).closest("li")).toHaveTextContent(
    "Down from 100% (worse)",
  );
});

test("while a period lasts it is not judged against a whole one, and what holds now has no before", () => {
  const running = figuresOf(now, {
    format,
    before,
    isOver: false,
    isNow: (metric) => metric === "workload",
    shows: () => true,
  });
  const trendOf = (metric: string) => running.find((each) => each.metric === metric)?.trend;
  expect(trendOf("completed")).toEqual({ text: "3 in the whole period before", isGood: null });
  expect(trendOf("workload")).toBeNull();
});
