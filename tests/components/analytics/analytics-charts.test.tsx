import { render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { AnswerChart } from "@/components/analytics/charts/answer-chart";
import { durationTicks } from "@/components/analytics/charts/axis-text";
import type { AnswerRow, Question } from "@/lib/analytics/questions/question";
import { HOURS, hourLabel, WEEKDAYS } from "@/lib/analytics/questions/weekdays";

// What is drawn needs a browser with a layout; all of it must also be there without the drawing.
vi.mock("@/components/analytics/charts/lazy-chart", () => ({ LazyChart: () => null }));

const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const question: Pick<Question, "title" | "definition" | "rowLabel" | "columns" | "chart" | "summary"> = {
  title: "On time",
  definition: "Resolved by their due date.",
  rowLabel: "Month filed",
  columns: [
    { key: "rate", label: "On time", unit: "share" },
    { key: "took", label: "Median", unit: "duration" },
    { key: "of", label: "Requests", unit: "requests" },
    { key: "spent", label: "Spent", unit: "money" },
  ],
  chart: { kind: "lines", series: ["rate", "took"] },
  summary: () => "Between 50% and 80%.",
};
const row = (label: string, cells: AnswerRow["cells"], note?: string): AnswerRow => ({
  key: label,
  label,
  note,
  cells,
});
const show = (rows: AnswerRow[], changes: Partial<typeof question> = {}) =>
  render(
    <AnswerChart
      question={{ ...question, ...changes }}
      rows={rows}
      format={format}
      csvHref="/csv?question=on-time"
    />,
  );

test("behind each chart: a sentence, what is counted, every number as a table, and a file", () => {
  show([
    row("Oct 2026", { rate: 0.5, took: 5_400_000, of: 1234, spent: 123_456.5 }),
    row("Nov 2026", { rate: null, took: null, of: 0, spent: null }, "so far"),
  ]);
  const figure = screen.getByRole("figure");
  expect(figure).toHaveTextContent("Between 50% and 80%.");
  expect(figure).toHaveTextContent("Resolved by their due date.");
  expect(within(figure).getByText("Show as a table").closest("details")).not.toHaveAttribute("open");
  const table = within(figure).getByRole("table", { name: "On time: the numbers", hidden: true });
  const texts = [...table.querySelectorAll("tr")].map((line) =>
    [...line.children].map((cell) => cell.textContent),
  );
  expect(texts).toEqual([
    ["Month filed", "On time", "Median", "Requests", "Spent"],
    ["Oct 2026", "50%", "1 h", "1,234", "₹1,23,456.50"],
    ["Nov 2026 (so far)", "–", "–", "0", "–"],
  ]);
  expect(within(figure).getByRole("link", { name: /^CSV\s*of on time$/ })).toHaveAttribute(
    "href",
    "/csv?question=on-time",
  );
  // Two lines are told apart in words.
  expect(
    within(figure)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["On time", "Median"]);
});

test("without data there is no empty frame of axes; a rate of 0 is data", () => {
  const { rerender } = show([row("Nov 2026", { rate: null, took: null, of: 0, spent: null })]);
  expect(screen.getByRole("figure")).toHaveTextContent("Nothing to show for this period and these filters.");
  expect(screen.queryByText("Show as a table")).toBeNull();
  rerender(
    <AnswerChart
      question={question}
      rows={[row("Nov 2026", { rate: 0, took: null })]}
      format={format}
      csvHref="/"
    />,
  );
  expect(screen.getByText("Show as a table")).toBeInTheDocument();
});

test("the heat map is a table that can be read cell by cell", () => {
  const rows = HOURS.map((hour) => ({
    ...row(
      hourLabel(hour),
      Object.fromEntries(WEEKDAYS.map((weekday, day) => [weekday, hour === 9 ? day : 0])),
    ),
  }));
  show(rows, {
    chart: null,
    columns: WEEKDAYS.map((key) => ({ key, label: key, unit: "requests" as const })),
  });
  const table = screen.getByRole("table", { name: "Requests by weekday and hour" });
  expect(within(table).getAllByRole("columnheader")).toHaveLength(8);
  const nine = within(table).getByRole("rowheader", { name: "09:00" }).closest("tr") as HTMLElement;
  expect([...nine.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual([
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
  ]);
});

test("durations are marked at whole hours or days", () => {
  const HOUR = 3_600_000;
  expect(durationTicks(0)).toEqual([0, HOUR]);
  expect(durationTicks(5 * HOUR)).toEqual([0, 2, 4, 6].map((hours) => hours * HOUR));
  expect(durationTicks(7 * 24 * HOUR)).toEqual([0, 2, 4, 6, 8].map((days) => days * 24 * HOUR));
  expect(durationTicks(900 * 24 * HOUR)).toHaveLength(5);
});
