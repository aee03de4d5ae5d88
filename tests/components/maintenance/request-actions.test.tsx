import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { RequestActions } from "@/components/maintenance/request-actions";

const request = { ticketNumber: "MNT-2026-00042", status: "ASSIGNED" } as const;
const oneStep = { acknowledge: async () => null, start: async () => null, resume: async () => null };

test("the one next step is a button, the rest is in a menu", () => {
  render(
    <RequestActions
      request={request}
      primary="start"
      others={["assign", "unassign", "cancel"]}
      labels={{ assign: "Reassign", unassign: "Decline" }}
      oneStep={oneStep}
    />,
  );
  expect(screen.getByRole("button", { name: "Start work" })).toBeVisible();
  const menu = screen.getByLabelText("More actions");
  expect(
    within(menu)
      .getAllByRole("link", { hidden: true })
      .map((link) => link.textContent?.trim()),
  ).toEqual(["Reassign", "Decline", "Cancel request"]);
});

test("a single thing to do needs no menu", () => {
  render(
    <RequestActions request={request} primary={null} others={["cancel"]} labels={{}} oneStep={oneStep} />,
  );
  expect(screen.getByRole("link", { name: "Cancel request" })).toHaveAttribute(
    "href",
    "/maintenance/MNT-2026-00042/cancel",
  );
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

test("with nothing to do nothing is shown", () => {
  const { container } = render(
    <RequestActions request={request} primary={null} others={[]} labels={{}} oneStep={oneStep} />,
  );
  expect(container).toBeEmptyDOMElement();
});
