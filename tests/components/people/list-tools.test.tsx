import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { BulkBar } from "@/components/people/console/bulk-bar";
import { ListTools } from "@/components/people/console/list-tools";
import { OutcomeTable } from "@/components/people/console/outcome-table";
import { RowBox } from "@/components/people/console/row-box";
import { ViewChips } from "@/components/people/console/view-chips";
import { ChooseAll } from "@/components/ui/choose-all";
import { listHref, listQuery, stateOfQuery } from "@/lib/people/console/list-query";
import { staffListSchema } from "@/lib/people/staff/list-schema";

const place = { base: "/admin-panel/staff-management", sort: "name" };
const groups = [
  {
    name: "role",
    label: "Role",
    options: [
      { value: "PLUMBER", label: "Plumber" },
      { value: "CLEANER", label: "Cleaner" },
    ],
  },
];
const states = [
  { value: "ACTIVE", label: "Active", count: 14 },
  { value: "INVITED", label: "Invited", count: 0 },
  { value: "DEACTIVATED", label: "Deactivated", count: 2 },
];

function show(asked: Record<string, unknown>) {
  const list = staffListSchema.parse(asked);
  render(<ListTools {...{ place, list, groups, states }} placeholder="Name" />);
  const form = screen.getByRole("search") as HTMLFormElement;
  return {
    list,
    sent: () =>
      staffListSchema.parse(stateOfQuery(new URLSearchParams(new FormData(form) as never).toString())),
  };
}

describe("search and filters", () => {
  test.each([{}, { q: "ravi", role: ["PLUMBER", "CLEANER"], status: "ACTIVE", sort: "-load" }])(
    "sent as it stands, the form keeps the list as it is: %j",
    (asked) => {
      const { list, sent } = show(asked);
      expect(sent()).toEqual({ ...list, after: undefined });
    },
  );

  test("each chip takes its own filter away and keeps the rest", () => {
    show({ q: "ravi", role: "PLUMBER", status: "ACTIVE", sort: "-load", after: "x" });
    const chosen = within(screen.getByRole("navigation", { name: "Chosen filters" }));
    expect(chosen.getByRole("link", { name: /^Plumber/ })).toHaveAttribute(
      "href",
      "/admin-panel/staff-management?q=ravi&status=ACTIVE&sort=-load",
    );
    expect(chosen.getByRole("link", { name: "Clear all" })).toHaveAttribute(
      "href",
      "/admin-panel/staff-management?sort=-load&status=ACTIVE",
    );
  });

  test("states that nobody is in are not offered, unless chosen", () => {
    show({ status: "INVITED" });
    const shown = within(screen.getByRole("navigation", { name: "Status" })).getAllByRole("link");
    expect(shown.map(({ textContent }) => textContent)).toEqual([
      "Active14",
      "Invited0(chosen; remove)",
      "Deactivated2",
    ]);
  });

  test("an address says the same when it is read back; the order it has anyway is left out", () => {
    const list = staffListSchema.parse({
      q: "a b",
      role: ["PLUMBER", "CLEANER"],
      permission: "own",
      after: "x",
    });
    expect(staffListSchema.parse(stateOfQuery(listQuery(place, list)))).toEqual({
      ...list,
      after: undefined,
    });
    expect(listHref(place, staffListSchema.parse({ sort: "name" }))).toBe(place.base);
    expect(listHref(place, list, { after: "next" })).toContain("after=next");
  });

  test("a view that is shown leads back to everything", () => {
    const views = [
      { id: "1", name: "Plumbers", query: "role=PLUMBER" },
      { id: "2", name: "Busy", query: "sort=-load" },
    ];
    render(<ViewChips base={place.base} views={views} query="role=PLUMBER" />);
    expect(screen.getByRole("link", { name: /^Plumbers/ })).toHaveAttribute("href", place.base);
    expect(screen.getByRole("link", { name: "Busy" })).toHaveAttribute("href", `${place.base}?sort=-load`);
  });
});

describe("bulk work", () => {
  test("rows are ticked one by one or all at once, and counted", async () => {
    render(
      <form>
        <ChooseAll rows="input[data-row]" label="Choose everybody on this page" />
        <RowBox id="1" name="Ravi" />
        <RowBox id="2" name="Meera" />
        <BulkBar actions={["activate", "deactivate"]} fitting={132} shown={2} query="role=PLUMBER" />
      </form>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole("checkbox", { name: "Choose Ravi" }));
    expect(screen.getByRole("status")).toHaveTextContent("1 chosen");
    await user.click(screen.getByRole("checkbox", { name: "Choose everybody on this page" }));
    expect(screen.getByRole("status")).toHaveTextContent("2 chosen");
    expect(screen.getByRole("checkbox", { name: "All 132 people that fit" })).not.toBeChecked();
    expect(screen.getByRole("button", { name: "Deactivate…" })).toHaveAttribute("value", "deactivate");
  });

  test("the result says what was left out first, why, and where to go on", () => {
    render(
      <OutcomeTable
        label="What was done"
        done="Deactivated"
        outcomes={[
          { id: "1", name: "Meera", about: "KE-101", ok: true, why: "Signed out everywhere." },
          { id: "2", name: "Ravi", about: "KE-106", ok: false, why: "Has 3 open requests.", href: "/there" },
        ]}
      />,
    );
    const [, first, second] = screen.getAllByRole("row");
    expect(first).toHaveTextContent(/Ravi.*Left out.*Has 3 open requests/);
    expect(within(first as HTMLElement).getByRole("link", { name: "Go there" })).toHaveAttribute(
      "href",
      "/there",
    );
    expect(second).toHaveTextContent(/Meera.*Deactivated/);
  });
});
