import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RehearsalTable } from "@/components/analytics/rehearsal-table";
import { ReportCompareForm } from "@/components/analytics/report-compare-form";
import { ReportComparison } from "@/components/analytics/report-comparison";
import { ReportProgress, type RunProgress } from "@/components/analytics/report-progress";

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

const run = (given: Partial<RunProgress> = {}): RunProgress => ({
  label: "November 2026",
  status: "RUNNING",
  total: 12,
  done: 3,
  stored: 3,
  ...given,
});

describe("how far reports are", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    refresh.mockReset();
  });

  test.each([
    [{}, "25 %", "Writing: 3 of 12 reports. They appear together when all are written."],
    [{ total: null, done: 0, stored: 0 }, "0 %", "Measuring everybody’s requests at one moment…"],
    [{ status: "WAITING", total: null, done: 0 }, "0 %", "Waiting for its turn in the background."],
    [{ status: "DONE", done: 12, stored: 12 }, "100 %", "12 reports stored. Everybody concerned is told."],
    [{ status: "DONE", done: 12, stored: 11 }, "100 %", "1 was stored already."],
    [
      { status: "DONE", done: 12, stored: 0 },
      "100 %",
      "All of them were stored already: nothing was changed.",
    ],
    [{ status: "FAILED", total: null, done: 0 }, "0 %", "They could not be made, and nothing was stored."],
  ] as const)("%o", (given, percent, words) => {
    render(<ReportProgress run={run(given)} />);
    expect(screen.getByText(percent)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(words);
  });

  test("the page renews itself while they are being made, and not afterwards", () => {
    const { rerender } = render(<ReportProgress run={run()} />);
    vi.advanceTimersByTime(1000);
    expect(refresh).toHaveBeenCalledTimes(1);
    rerender(<ReportProgress run={run({ status: "DONE", done: 12, stored: 12 })} />);
    vi.advanceTimersByTime(10_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe("two periods side by side", () => {
  test("each figure with what it rests on, and whether the change is good", () => {
    const side = (value: number | null, shown: string, size: number | null) => ({ value, shown, size });
    const rows = [
      {
        metric: "onTimeRate" as const,
        label: "On time",
        definition: "Resolved in time.",
        earlier: side(0.5, "50%", 8),
        later: side(0.75, "75%", 12),
        difference: { value: 0.25, shown: "+25.0 points", isGood: true },
      },
      {
        metric: "avgSatisfaction" as const,
        label: "Satisfaction",
        definition: "Mean rating.",
        earlier: side(null, "–", 0),
        later: side(4, "4.0", 1),
        difference: null,
      },
    ];
    render(<ReportComparison earlierLabel="October 2026" laterLabel="November 2026" rows={rows} />);
    expect(screen.getByRole("row", { name: /On time/ })).toHaveTextContent(
      "On timeResolved in time.October 202650%of 8November 202675%of 12Difference+25.0 pointsbetter",
    );
    expect(screen.getByRole("row", { name: /Satisfaction/ })).toHaveTextContent(
      "– (no data)of 0November 20264.0of 1Difference–",
    );
  });

  test("what is compared stands in the address", () => {
    const { container } = render(
      <ReportCompareForm
        who="estate"
        people={[{ value: "estate", label: "The whole estate" }]}
        period="MONTHLY"
        reports={[
          { value: "b", label: "November 2026" },
          { value: "a", label: "October 2026" },
        ]}
        earlier="a"
        later="b"
      />,
    );
    const form = container.querySelector("form") as HTMLFormElement;
    expect(Object.fromEntries(new FormData(form))).toEqual({
      who: "estate",
      period: "MONTHLY",
      a: "a",
      b: "b",
    });
  });
});

test("a draft is compared with the replay of today, not with what was", () => {
  const line = { help: "", recorded: null, asToday: 10, better: "lower" as const };
  render(
    <RehearsalTable
      label="Result"
      first="In these days"
      lines={[
        { ...line, label: "Breaches", asDraft: 7 },
        { ...line, label: "Emails", better: "neither", asDraft: 12 },
        { ...line, label: "Passed on", asDraft: 10 },
      ]}
    />,
  );
  expect(screen.getByRole("row", { name: /Breaches/ })).toHaveTextContent(/–.*10.*7.*−3 \(better\)/);
  expect(screen.getByRole("row", { name: /Emails/ })).toHaveTextContent(/12.*\+2$/);
  expect(screen.getByRole("row", { name: /Passed on/ })).toHaveTextContent(/same$/);
});
