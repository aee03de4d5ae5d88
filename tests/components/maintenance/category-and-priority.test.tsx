import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CategoryAndPriority } from "@/components/maintenance/category-and-priority";

const categories = [
  { id: "e", name: "Electrical", maxPriority: 4, estimatedResolutionHours: 24 },
  { id: "c", name: "Cleaning", maxPriority: 2, estimatedResolutionHours: 24 },
];

const priority = (name: RegExp) => screen.getByRole("radio", { name });

test("every priority can be chosen until the category is known", () => {
  render(<CategoryAndPriority categories={categories} priority={2} />);
  expect(priority(/Medium/)).toBeChecked();
  expect(priority(/Emergency/)).toBeEnabled();
});

test("priorities above the category's limit are greyed out, and it says why", async () => {
  render(<CategoryAndPriority categories={categories} priority={2} />);
  await userEvent.click(screen.getByRole("radio", { name: "Cleaning" }));
  expect(priority(/High/)).toBeDisabled();
  expect(priority(/Emergency/)).toBeDisabled();
  expect(priority(/Low/)).toBeEnabled();
  expect(screen.getByText("Cleaning requests can be “Medium” at most.")).toBeVisible();
});

test("a priority that the newly chosen category does not allow becomes the highest it allows", async () => {
  render(<CategoryAndPriority categories={categories} categoryId="e" priority={4} />);
  await userEvent.click(screen.getByRole("radio", { name: "Cleaning" }));
  expect(priority(/Emergency/)).not.toBeChecked();
  expect(priority(/Medium/)).toBeChecked();
});
