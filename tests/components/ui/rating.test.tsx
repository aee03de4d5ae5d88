import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Rating } from "@/components/ui/rating";

test("stars are chosen by keyboard", async () => {
  const user = userEvent.setup();
  render(<Rating name="rating" legend="How did it go?" defaultValue={3} />);

  await user.tab();
  expect(screen.getByLabelText("3 stars, good")).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByLabelText("4 stars, very good")).toBeChecked();
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(screen.getByLabelText("2 stars, fair")).toBeChecked();
});

test("the group says its question and sends one number", async () => {
  const user = userEvent.setup();
  render(
    <form data-testid="form">
      <Rating name="rating" legend="How did it go?" />
    </form>,
  );
  const form = screen.getByTestId<HTMLFormElement>("form");

  expect(screen.getByRole("group", { name: "How did it go?" })).toBeInTheDocument();
  expect(new FormData(form).get("rating")).toBeNull();
  await user.click(screen.getByLabelText("1 star, poor"));
  expect(new FormData(form).getAll("rating")).toEqual(["1"]);
});
