import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { CommandPalette, type PaletteSearch } from "@/components/shell/command-palette";

const push = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));

const pages = [
  { group: "Pages", label: "Home", href: "/" },
  { group: "Pages", label: "Maintenance", href: "/maintenance", keywords: ["repairs"] },
];

const tap = {
  group: "Requests",
  label: "MNT-2026-00042 Tap",
  detail: "A-101",
  href: "/maintenance/MNT-2026-00042",
};

beforeEach(() => {
  push.mockReset();
  // jsdom lays nothing out; cmdk asks for both.
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});

async function open(search?: PaletteSearch) {
  const user = userEvent.setup();
  render(<CommandPalette items={pages} search={search} />);
  await user.keyboard("{Control>}k{/Control}");
  return { user, box: await screen.findByRole("combobox") };
}

const offered = () => screen.queryAllByRole("option").map((option) => option.textContent);

test("Ctrl K opens it, Escape closes it and gives the focus back", async () => {
  const user = userEvent.setup();
  render(<CommandPalette items={pages} />);
  await user.click(screen.getByRole("button", { name: /Search or go to/ }));
  expect(await screen.findByRole("combobox")).toHaveFocus();

  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole("button")).toHaveFocus());

  await user.keyboard("{Control>}k{/Control}");
  expect(await screen.findByRole("dialog")).toBeInTheDocument();
});

test("a page is found by its beginning or another word for it, and Enter goes there", async () => {
  const { user, box } = await open();

  await user.type(box, "rep");
  expect(offered()).toEqual(["Maintenance"]);
  await user.keyboard("{Enter}");

  expect(push).toHaveBeenCalledExactlyOnceWith("/maintenance");
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test("typing asks the server once it pauses, not at every letter", async () => {
  const search = vi.fn<PaletteSearch>(async () => [tap]);
  const { user, box } = await open(search);

  await user.type(box, "a-101");

  expect(await screen.findByText("MNT-2026-00042 Tap")).toBeInTheDocument();
  expect(search).toHaveBeenCalledExactlyOnceWith("a-101");
});

test("a late answer to what is no longer typed is dropped", async () => {
  const late: Record<string, (found: (typeof tap)[]) => void> = {};
  const { user, box } = await open((query) => new Promise((resolve) => (late[query] = resolve)));

  await user.type(box, "old");
  await waitFor(() => expect(late.old).toBeDefined());
  await user.clear(box);
  await user.type(box, "new");
  await waitFor(() => expect(late.new).toBeDefined());
  late.new?.([{ ...tap, label: "The new one" }]);
  late.old?.([{ ...tap, label: "The old one" }]);

  expect(await screen.findByText("The new one")).toBeInTheDocument();
  expect(screen.queryByText("The old one")).not.toBeInTheDocument();
});

test("it says when nothing was found and when the search failed", async () => {
  const search = vi.fn<PaletteSearch>().mockResolvedValueOnce([]).mockRejectedValueOnce(new Error("offline"));
  const { user, box } = await open(search);

  await user.type(box, "zzz");
  expect(await screen.findByText(/Nothing found for “zzz”/)).toBeInTheDocument();
  await user.type(box, "z");
  expect(await screen.findByText(/could not be reached/)).toBeInTheDocument();
});
