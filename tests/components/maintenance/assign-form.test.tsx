import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { AssignForm } from "@/components/maintenance/assign-form";
import type { Candidate } from "@/lib/maintenance/assignment";
import { aDetail } from "./a-request";

const candidate = (given: Partial<Candidate>): Candidate => ({
  userId: `user-${given.name}`,
  name: "Ravi Kumar",
  role: "ELECTRICIAN",
  isAvailable24x7: false,
  load: 3,
  rating: 4.6,
  ...given,
});

const show = (candidates: Candidate[]) =>
  render(
    <AssignForm
      action={async () => null}
      request={{ ...aDetail(), estimatedCost: null }}
      candidates={candidates}
      cap={10}
      due="2026-11-23T11:30"
      currency="INR"
      secondary={null}
    />,
  );

test("each suggestion says why, and the best one is chosen", () => {
  show([candidate({}), candidate({ name: "Meera Iyer", role: "FACILITY_MANAGER", rating: null })]);
  const best = screen.getByRole("radio", { name: /Ravi Kumar/ });
  expect(best).toBeChecked();
  expect(best.closest("label")).toHaveTextContent("Specialist for Electrical · Has 3 of 10 · Rated 4.6");
  expect(best.closest("label")).toHaveTextContent("Suggested");
  expect(screen.getByRole("meter", { name: "Workload of Ravi Kumar" })).toHaveAttribute("aria-valuenow", "3");
});

test("somebody who is full cannot be chosen, and the next one is suggested", () => {
  show([candidate({ load: 10 }), candidate({ name: "Gopal Mahato", load: 9 })]);
  const full = screen.getByRole("radio", { name: /Ravi Kumar/ });
  expect(full).toBeDisabled();
  expect(full.closest("label")).toHaveTextContent("Full: 10 of 10");
  expect(screen.getByRole("radio", { name: /Gopal Mahato/ })).toBeChecked();
});

test("the due date is preset", () => {
  show([candidate({})]);
  expect(screen.getByLabelText("Expected by")).toHaveValue("2026-11-23T11:30");
});

test("the form names the request and the status it was shown in", () => {
  const { container } = show([candidate({})]);
  expect(container.querySelector("[name=ticketNumber]")).toHaveValue("MNT-2026-00042");
  expect(container.querySelector("[name=seen]")).toHaveValue("SUBMITTED");
});
