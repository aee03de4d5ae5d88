import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { RequestFilters } from "@/components/maintenance/request-filters";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { asha, ravi } from "./a-request";

const choices = {
  categories: [
    { id: "0190a000-0000-7000-8000-0000000000c1", name: "Electrical" },
    { id: "0190a000-0000-7000-8000-0000000000c2", name: "Plumbing" },
  ],
  assignees: [asha, ravi],
};

/** What the form would ask the server for. */
function show(url: Record<string, unknown> = {}) {
  render(<RequestFilters list={listRequestsInput.parse(url)} choices={choices} />);
  const form = document.querySelector("form") as HTMLFormElement;
  return () => listRequestsInput.parse(asQuery(new FormData(form)));
}

const asQuery = (form: FormData) =>
  Object.fromEntries(
    [...new Set(form.keys())]
      .map((name) => [name, form.getAll(name)])
      .map(([name, all]) => [name as string, (all as string[]).length > 1 ? all : (all as string[])[0]]),
  );

test.each([
  [{}],
  [{ tab: "all", q: "tap", sort: "due", status: ["SUBMITTED", "CLOSED"], priority: ["3", "4"] }],
  [{ category: choices.categories.map(({ id }) => id), assignee: [ravi.id] }],
  [{ assignee: [asha.id, ravi.id] }],
])("sent as it stands, the form keeps the list as it is: %j", (url) => {
  expect(show(url)()).toEqual(listRequestsInput.parse(url));
});

test("nobody chosen is everybody", () => {
  expect(show()().assignee).toEqual([]);
  expect(screen.getByRole("combobox", { name: "Assigned to", hidden: true })).toHaveDisplayValue("Anybody");
});

test("a chosen filter's chip takes it away and keeps the rest", () => {
  show({ priority: ["4"], assignee: ravi.id });
  expect(screen.getByRole("link", { name: /^Ravi Kumar/ })).toHaveAttribute(
    "href",
    "/maintenance?priority=4",
  );
  expect(screen.getByRole("link", { name: "Clear all" })).toHaveAttribute("href", "/maintenance");
});

test("nothing chosen shows no chips", () => {
  show();
  expect(screen.queryByRole("link")).not.toBeInTheDocument();
});
