import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Avatar } from "@/components/ui/avatar";
import { LoadBar, Progress } from "@/components/ui/progress";
import { ProgressLine } from "@/components/ui/progress-line";
import { Stepper } from "@/components/ui/stepper";

test("a load bar says its numbers and survives a limit of none", () => {
  render(
    <>
      <LoadBar value={3} max={10} label="Ravi's load" />
      <LoadBar value={0} max={0} label="Nobody's load" />
    </>,
  );

  expect(screen.getByRole("meter", { name: "Ravi's load" })).toHaveAttribute("aria-valuenow", "3");
  expect(screen.getByText("3/10")).toBeInTheDocument();
  expect(screen.getByText("0/0")).toBeInTheDocument();
});

test("progress of no rows is 0 %, and never rounds up to done", () => {
  render(
    <>
      <Progress value={0} max={0} label="Nothing" />
      <Progress value={999} max={1000} label="Nearly" />
    </>,
  );

  expect(screen.getByText("0 %")).toBeInTheDocument();
  expect(screen.getByText("99 %")).toBeInTheDocument();
});

test.each([
  ["Meera Krishnan", "MK"],
  ["asha", "A"],
  ["Lata Mary Devi", "LD"],
  ["  ", ""],
  ["𝒜rjun Rao", "𝒜R"],
])("%j has the initials %j", (name, initials) => {
  const { container } = render(<Avatar name={name} />);
  expect(container.firstElementChild).toHaveAttribute("data-initials", initials);
});

test("the present step is marked for screen readers too", () => {
  render(
    <>
      <Stepper steps={["Account", "Employment", "Review"]} current={2} label="Registration" />
      <ProgressLine
        label="Progress"
        steps={[
          { label: "Submitted", state: "done" },
          { label: "Assigned", state: "current" },
          { label: "Closed", state: "ahead" },
        ]}
      />
    </>,
  );

  const present = screen.getAllByRole("listitem", { current: "step" });
  expect(present.map((item) => item.textContent)).toEqual(["2Employment", "Assigned, now"]);
});
