import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { VisitCard } from "@/components/maintenance/visit-card";
import type { VisitView } from "@/lib/maintenance/visits/queries";
import { asha, inHours, ravi, view } from "./a-request";

const nothing = async () => null;
const CAN: VisitView["can"] = {
  pick: false,
  consent: false,
  confirm: false,
  enter: false,
  reportMissed: false,
  cancel: false,
  offer: false,
};

const aVisit = (given: Partial<VisitView> = {}): VisitView => ({
  id: "0190a000-0000-7000-8000-0000000000e1",
  status: "AGREED",
  startsAt: inHours(0.5),
  endsAt: inHours(2.5),
  enteredAlone: false,
  missedBy: null,
  reason: "",
  offeredBy: asha,
  staff: ravi,
  residentName: asha.name,
  isProposal: false,
  isVisitor: false,
  windows: [],
  consent: null,
  code: null,
  can: CAN,
  ...given,
});

function show(visit: VisitView | null, { isResident = false, canOffer = false } = {}) {
  const actions = { pick: nothing, confirm: nothing, enter: nothing };
  const page = { ticketNumber: "MNT-2026-00042", visit, canOffer, isResident, isNear: true, view };
  return render(<VisitCard {...page} {...actions} />);
}

test("the resident sees when, who, and the code, and has nothing to type", () => {
  show(aVisit({ code: "048213" }), { isResident: true });
  expect(screen.getByText("Ravi Kumar comes to you.")).toBeVisible();
  expect(screen.getByText("048 213")).toBeVisible();
  expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
});

test("whoever comes types the code, and goes in alone only where that was said", () => {
  const can = { ...CAN, confirm: true };
  const { unmount } = show(aVisit({ code: "048213", isVisitor: true, can }));
  expect(screen.getByLabelText("The code that the resident tells you")).toBeRequired();
  expect(screen.queryByRole("button", { name: /go in as agreed/ })).not.toBeInTheDocument();
  unmount();
  show(aVisit({ code: "048213", isVisitor: true, can: { ...can, enter: true } }));
  expect(screen.getByRole("button", { name: /go in as agreed/ })).toBeVisible();
});

test("without the code there is no door, and nobody else can do anything", () => {
  show(aVisit());
  expect(screen.getByText("Ravi Kumar comes to Asha Menon.")).toBeVisible();
  expect(screen.queryByText("Code at the door")).not.toBeInTheDocument();
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
  expect(screen.queryByRole("link")).not.toBeInTheDocument();
});

test("a resident who picks is asked about an empty flat; an assignee is not", () => {
  const windows = [{ position: 1, startsAt: inHours(24), endsAt: inHours(26) }];
  const offered = aVisit({
    status: "OFFERED",
    startsAt: null,
    endsAt: null,
    windows,
    can: { ...CAN, pick: true },
  });
  const { unmount } = show(offered, { isResident: true });
  expect(screen.getByRole("group", { name: "If nobody is at home, may somebody come in?" })).toBeVisible();
  unmount();
  show(offered);
  expect(screen.getByRole("group", { name: "Which time suits?" })).toBeVisible();
  expect(screen.queryByRole("group", { name: /nobody is at home/ })).not.toBeInTheDocument();
});

test("with nothing to come, only whoever can offer times is asked to", () => {
  const { container, unmount } = show(aVisit({ status: "CANCELLED" }));
  expect(container).toBeEmptyDOMElement();
  unmount();
  show(null, { canOffer: true, isResident: true });
  expect(screen.getByRole("link", { name: "Offer times" })).toHaveAttribute(
    "href",
    "/maintenance/MNT-2026-00042/visit",
  );
});
