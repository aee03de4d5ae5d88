import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { DecisionsPanel } from "@/components/maintenance/decisions-panel";
import type { ExplainedDecision } from "@/lib/maintenance/decisions/explained";

const now = new Date("2026-11-22T10:00:00Z");
const view = { now, format: { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" } };
const decision = (given: Partial<ExplainedDecision>): ExplainedDecision => ({
  id: "1",
  kind: "ESCALATION",
  rule: "maintenance.overdue_level_1",
  outcome: "escalated",
  at: new Date("2026-11-22T08:00:00Z"),
  sentence: "Escalated to level 1.",
  candidates: [],
  ...given,
});
const told = [
  { userId: "m", name: "Meera Iyer", wasTold: true, sentence: "Meera Iyer was told once." },
  { userId: "g", name: "Gopal", wasTold: false, sentence: "Gopal was not told: this account is not open." },
];
const region = (title: string) =>
  within(screen.getByRole("heading", { name: title }).closest("section") as HTMLElement);

test("says who was chosen and why, with every candidate", () => {
  const chosen = decision({
    kind: "REASSIGNMENT",
    sentence: "Passed from Ravi to Kavita.",
    candidates: [
      { userId: "r", name: "Ravi", reason: "Passed over because it was theirs already." },
      { userId: "k", name: "Kavita", reason: "Chosen." },
    ],
  });
  render(<DecisionsPanel why={{ decisions: [chosen], whyNotEscalated: "", told: [] }} view={view} />);

  const why = region("Why this person?");
  expect(why.getByText(/Passed from Ravi to Kavita\./)).toBeVisible();
  expect(why.getByText("2 hours ago")).toBeInTheDocument();
  expect(why.getByText("All 2 candidates")).toBeVisible();
  expect(why.getAllByRole("listitem", { hidden: true })).toHaveLength(2);
});

test("says why it was escalated, and when the next step comes", () => {
  const decisions = { decisions: [decision({})], whyNotEscalated: "The next step follows in 19 h." };
  render(<DecisionsPanel why={{ ...decisions, told: [] }} view={view} />);
  const why = region("Why escalated?");
  expect(why.getByText(/Escalated to level 1\./)).toBeVisible();
  expect(why.getByText("The next step follows in 19 h.")).toBeVisible();
});

test("says why nothing was decided", () => {
  const decisions = { decisions: [], whyNotEscalated: "It is not overdue: it is due in 3 h." };
  render(<DecisionsPanel why={{ ...decisions, told: [] }} view={view} />);
  expect(region("Why this person?").getByText("Nobody has been suggested or chosen yet.")).toBeVisible();
  expect(region("Why not escalated?").getByText("It is not overdue: it is due in 3 h.")).toBeVisible();
});

test("says who was told and who was not", () => {
  render(<DecisionsPanel why={{ decisions: [], whyNotEscalated: "", told }} view={view} />);
  const who = region("Who was told, and who was not?");
  expect(who.getByText("Told: Meera Iyer")).toBeVisible();
  expect(who.getByText("Not told: Gopal")).toBeVisible();
  expect(who.getByText("Gopal was not told: this account is not open.")).toBeInTheDocument();
});
