import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { GenerateReportsForm } from "@/components/analytics/generate-reports-form";
import { performanceHref } from "@/components/analytics/performance-url";
import { TeamTable } from "@/components/analytics/team-table";
import { AddressPicker } from "@/components/ui/address-picker";
import { figuresOf } from "@/lib/analytics/figures";
import { metricsOf } from "@/lib/analytics/metrics";
import { performanceInput } from "@/lib/analytics/schema";

test("a period and any day in it are asked for", async () => {
  const asked: Record<string, unknown>[] = [];
  render(
    <GenerateReportsForm
      today="2026-11-22"
      action={async (_, form) => {
        asked.push(Object.fromEntries(form));
        return { ok: true, data: { runId: "run-1" } };
      }}
    />,
  );
  await userEvent.click(screen.getByRole("button", { name: "Generate reports" }));
  await waitFor(() => expect(asked).toMatchObject([{ period: "WEEKLY", on: "" }]));
});

test("a refusal stands at its field and what was chosen stays", async () => {
  const refuse = async () => ({
    ok: false as const,
    fields: { on: ["That week is not over yet."] },
    values: { period: "DAILY" },
  });
  render(<GenerateReportsForm today="2026-11-22" action={refuse} />);
  await userEvent.selectOptions(screen.getByLabelText("Period"), "DAILY");
  await userEvent.click(screen.getByRole("button", { name: "Generate reports" }));
  await waitFor(() =>
    expect(screen.getByLabelText(/Any day in it/)).toHaveAccessibleDescription(/That week is not over yet/),
  );
  expect(screen.getByLabelText("Period")).toHaveValue("DAILY");
});

test("another period closes the open list, an open list keeps the period", () => {
  const state = performanceInput.parse({
    period: "week",
    on: "2026-11-18",
    who: "all",
    behind: "total",
    after: "x_y",
  });
  expect(performanceHref(state, { period: "year" })).toBe(
    "/staff/performance?period=year&on=2026-11-18&who=all",
  );
  expect(performanceHref(state, { behind: "completed" })).toBe(
    "/staff/performance?period=week&on=2026-11-18&who=all&behind=completed",
  );
});

test("an address that makes no sense is the present month", () => {
  expect(performanceInput.parse({ period: "decade", on: "2026-02-30", who: "x", behind: "y" })).toEqual({
    period: "month",
  });
});

test("choosing a person keeps the rest of the address", () => {
  const { container } = render(
    <AddressPicker
      name="who"
      label="Whose figures"
      action="/staff/performance"
      kept={{ period: "week", on: undefined }}
      chosen="b"
      options={[
        { value: "a", label: "Asha" },
        { value: "b", label: "Babu" },
      ]}
    />,
  );
  expect(Object.fromEntries(new FormData(container.querySelector("form") as HTMLFormElement))).toEqual({
    period: "week",
    who: "b",
  });
});

test("the team stands by name, each figure with what it rests on", () => {
  const nothing = {
    total: 4,
    completed: 1,
    resolved: 1,
    resolutionMs: "3600000",
    activeMs: "3600000",
    expectedMs: "3600000",
    expectedOnTime: "1",
    resolvedBy: 1,
    reopened: 0,
    rated: 0,
    ratingSum: 0,
    costed: 0,
  };
  const metrics = metricsOf({
    ...nothing,
    estimatedCost: "0",
    actualCost: "0",
    timed: 1,
    onTime: 1,
    workload: 2,
    capacity: 10,
  });
  const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
  const figures = figuresOf(metrics, { format, isOver: true, shows: () => true });
  render(<TeamTable lines={[{ href: "/a", name: "Asha", figures }]} />);
  expect(screen.getByRole("row", { name: /Asha/ })).toHaveTextContent(
    "Asha41of 425%of 4, few1 hof 1, few1 hof 1, fewAs the estateof 1, few100%of 1, fewAs the estateof 1, few0%of 1, few–of 0–of 0220%of 10",
  );
});
