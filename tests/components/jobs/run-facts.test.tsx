import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RunFacts } from "@/components/jobs/run-facts";
import { RunSteps } from "@/components/jobs/run-steps";
import type { RunDetail } from "@/lib/background/run-queries";

const now = new Date("2026-11-22T12:00:00Z");
const view = { now, format: { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" } };
const run = (more: Partial<RunDetail> = {}): RunDetail => ({
  id: "0190e7a5-2c4f-7c11-9d53-6a4f1f0f9b21",
  functionId: "khaki-estate-some-job",
  eventName: "t/happened",
  status: "running",
  attempt: 0,
  maxAttempts: 5,
  createdAt: new Date("2026-11-22T11:58:00Z"),
  endedAt: null,
  dismissedAt: null,
  dismissedBy: null,
  againOf: null,
  ranAgainAs: null,
  event: { id: "e1", name: "t/happened", data: {} },
  result: undefined,
  error: null,
  steps: [],
  due: null,
  ...more,
});
const due = { at: new Date("2026-11-22T12:03:00Z"), inHand: false, attempts: 0, error: null };

const show = (more: Partial<RunDetail>) =>
  render(<RunFacts run={run(more)} view={view} />).container.textContent;

test("a run that waits for its next try says when, and how often it failed", () => {
  const text = show({ attempt: 2, due });
  expect(text).toContain("2 of 5");
  expect(text).toContain("in 3 minutes");
  expect(text).toContain("2 min, not ended");
});

test("a run that is being worked on says so, and counts the crashes", () => {
  const text = show({ due: { ...due, inHand: true, attempts: 2 } });
  expect(text).toContain("Is being worked on now");
  expect(text).toContain("1 of 5");
});

test.each([
  ["completed", 0, "None"],
  ["completed", 1, "1 of 5"],
  ["failed", 4, "5 of 5"],
] as const)("a %s run after %i attempts: %s", (status, attempt, text) => {
  expect(show({ status, attempt, endedAt: now })).toContain(text);
});

test("a run that was dealt with leads to the run that followed", () => {
  show({
    status: "dismissed",
    endedAt: now,
    dismissedAt: now,
    dismissedBy: "Meera Iyer",
    ranAgainAs: "next",
  });
  expect(screen.getByRole("link", { name: "see that run" })).toHaveAttribute(
    "href",
    "/admin-panel/jobs/runs/next",
  );
  expect(screen.getByText(/Meera Iyer/)).toBeInTheDocument();
});

test("steps show their results and errors, pending ones what they wait for", () => {
  const step = { op: "StepRun", attempt: 0, savedAt: now, result: undefined, error: null };
  render(
    <RunSteps
      view={view}
      steps={[
        { ...step, id: "1", name: "assign", result: { assigneeId: null } },
        { ...step, id: "2", name: "send", error: { name: "Error", message: "refused" } },
        { ...step, id: "3", name: "later", savedAt: null, attempt: 2, op: "StepPlanned" },
        { ...step, id: "4", name: "1h", savedAt: null, op: "Sleep" },
      ]}
    />,
  );
  expect(screen.getByLabelText("Result")).toHaveTextContent('"assigneeId": null');
  expect(screen.getByText("refused", { exact: false })).toBeInTheDocument();
  expect(screen.getByText("failed 2×, tries again")).toBeInTheDocument();
  expect(screen.getByText("Sleep 1h")).toBeInTheDocument();
});
