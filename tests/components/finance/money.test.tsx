import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { AlertList } from "@/components/finance/alert-list";
import { CostTable } from "@/components/finance/cost-table";
import { CostTrend } from "@/components/finance/cost-trend";
import { MoneyTotals } from "@/components/finance/money-totals";
import { VendorFigures } from "@/components/finance/vendor-figures";
import { VendorTable } from "@/components/finance/vendor-table";
import type { CategoryCosts, CostSummary } from "@/lib/finance/cost-summary";
import { againstEstimate, budgetState } from "@/lib/finance/words";

const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };

const costs = (given: Partial<CategoryCosts>): CategoryCosts => ({
  categoryId: given.category ?? "c",
  category: "Electrical",
  budget: null,
  spent: "0.00",
  expected: "0.00",
  used: "0.00",
  percent: null,
  jobs: 0,
  open: 0,
  compared: { jobs: 0, estimated: "0.00", actual: "0.00" },
  alerts: [],
  ...given,
});

const electrical = costs({
  budget: "100000.00",
  spent: "100000.00",
  expected: "25000.00",
  used: "125000.00",
  percent: 125,
  jobs: 4,
  open: 1,
  compared: { jobs: 2, estimated: "50000.00", actual: "56000.00" },
});
const hvac = costs({
  category: "HVAC",
  budget: "1000.00",
  spent: "800.00",
  used: "800.00",
  percent: 80,
  jobs: 1,
});
const lifts = costs({ category: "Lifts" });
const summary = (isPresent: boolean): CostSummary => ({
  month: "2026-11",
  isPresent,
  categories: [electrical, hvac, lifts],
  total: electrical,
});

// By the cell: computing every row's name is slow.
const rowOf = (name: string) => screen.getByText(name).closest("tr") as HTMLElement;

test("a category says how it stands in words, not in colour alone", () => {
  render(<CostTable summary={summary(true)} format={format} budgetForm={() => null} />);

  expect(rowOf("Electrical")).toHaveTextContent("₹1,00,000.00");
  expect(rowOf("Electrical")).toHaveTextContent("125 % of the budget of Electrical is used");
  expect(within(rowOf("Electrical")).getByText("Over budget")).toBeInTheDocument();
  expect(rowOf("Electrical")).toHaveTextContent("12 % over");
  expect(within(rowOf("HVAC")).getByText("Nearly used")).toBeInTheDocument();
  expect(within(rowOf("Lifts")).getByText("No budget")).toBeInTheDocument();
  expect(rowOf("Lifts")).not.toHaveTextContent("NaN");
});

test("a month that is over expects nothing more", () => {
  render(<MoneyTotals summary={summary(false)} format={format} />);
  const list = screen.getByRole("list", { name: "The month in figures" });
  expect(list).toHaveTextContent("In the present month only");
  expect(list).toHaveTextContent("₹25,000.00 more than that");
});

test("the twelve months are also a table", () => {
  const months = [
    { month: "2026-10", spent: "1500.00", jobs: 3, budget: "1000.00" },
    { month: "2026-11", spent: "0.00", jobs: 0, budget: null },
  ];
  render(<CostTrend months={months} chosen="2026-11" format={format} />);
  const table = screen.getByRole("table", { name: "Costs by month", hidden: true });
  expect(within(table).getByText("Over the budgets")).toBeInTheDocument();
  expect(within(table).getByRole("link", { name: "October 2026", hidden: true })).toHaveAttribute(
    "href",
    "/admin-panel/money?month=2026-10",
  );
});

test("alerts name the budget, the share and the money; without any it says what will happen", () => {
  const alert = {
    id: "a",
    categoryId: "c",
    category: "Plumbing",
    month: "2026-11",
    threshold: 100,
    used: "23160.00",
    budget: "20500.00",
    percent: 112,
    reachedAt: new Date("2026-11-21T10:00:00Z"),
  };
  const now = new Date("2026-11-22T10:00:00Z");
  const { rerender } = render(<AlertList alerts={[alert]} now={now} format={format} />);
  expect(screen.getByRole("listitem")).toHaveTextContent(
    "Plumbing, November 2026112 %: ₹23,160.00 of ₹20,500.00yesterday",
  );
  rerender(<AlertList alerts={[]} now={now} format={format} />);
  expect(screen.getByText(/No budget has reached 80 % yet/)).toBeInTheDocument();
});

test("a vendor without jobs has no figures: dashes, never zeros", () => {
  const performance = {
    jobs: 0,
    open: 0,
    meanCost: null,
    costed: 0,
    costToEstimate: null,
    compared: 0,
    onTimePercent: null,
    timed: 0,
    rating: null,
    rated: 0,
  };
  const vendor = {
    id: "v",
    name: "Apex",
    trade: "Lifts",
    contactName: "",
    phone: null,
    isActive: false,
    performance,
  };
  render(<VendorTable vendors={[vendor]} format={format} />);
  expect(rowOf("Apex")).toHaveTextContent("Inactive");
  expect(within(rowOf("Apex")).getAllByText("–")).toHaveLength(4);
  render(<VendorFigures performance={performance} format={format} />);
  expect(screen.getAllByText("No such job yet")).toHaveLength(5);
});

test("words for shares", () => {
  expect([null, 88, 100, 112].map(againstEstimate)).toEqual(["–", "12 % under", "On estimate", "12 % over"]);
  const state = (percent: number | null, budget: string | null = "100", used = "0") =>
    budgetState({ percent, budget, used });
  expect([state(null, null), state(79), state(80), state(99), state(100)]).toEqual([
    "none",
    "fine",
    "near",
    "near",
    "over",
  ]);
  expect([state(null, "0.00"), state(null, "0.00", "5.00")]).toEqual(["fine", "over"]);
});
